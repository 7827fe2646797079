package dev.weir.trainer.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes an ONNX graph node by node. A value is known by its name; names are given in the order of
 * writing, so equal calls give equal bytes.
 */
final class GraphBuilder {

  /** Name of the batch axis. */
  static final String BATCH = "N";

  private final GraphProto.Builder graph = GraphProto.newBuilder();
  private final Map<String, Integer> constants = new HashMap<>();
  private int values;

  GraphBuilder(String name) {
    graph.setName(name);
  }

  /** Declares a float input [N, axes…]; returns its name. */
  String input(String name, long... axes) {
    graph.addInput(valueInfo(name, axes));
    return name;
  }

  /** Declares that a value is an output [N, axes…] of this name. */
  void output(String name, String value, long... axes) {
    graph.addNode(node("Identity", name, value));
    graph.addOutput(valueInfo(name, axes));
  }

  /** The same value under a name; returns it, as it may have got a number. */
  String named(String wanted, String value) {
    String name = unique(wanted);
    graph.addNode(node("Identity", name, value));
    return name;
  }

  /** A float constant; returns its name, which may have got a number. */
  String constant(String name, float[] content, long... axes) {
    ByteBuffer bytes = ByteBuffer.allocate(content.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(content);
    return initializer(name, TensorProto.DataType.FLOAT, bytes, axes);
  }

  /** An int64 constant vector; returns its name. */
  String constant(String name, long... content) {
    ByteBuffer bytes = ByteBuffer.allocate(content.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(content);
    return initializer(name, TensorProto.DataType.INT64, bytes, content.length);
  }

  /** A float constant without axes; returns its name. */
  String scalar(String name, float content) {
    return constant(name, new float[] {content});
  }

  /** An operator without attributes; returns the name of its output. */
  String apply(String operator, String... inputs) {
    return apply(operator, List.of(), inputs);
  }

  /** An operator with attributes; returns the name of its output. */
  String apply(String operator, List<AttributeProto> attributes, String... inputs) {
    String output = nameOf(operator);
    graph.addNode(node(operator, output, inputs).toBuilder().addAllAttribute(attributes));
    return output;
  }

  /** An operator with two outputs; returns their names. */
  List<String> applyForTwo(String operator, List<AttributeProto> attributes, String... inputs) {
    String first = nameOf(operator);
    String second = nameOf(operator);
    graph.addNode(
        node(operator, first, inputs).toBuilder().addOutput(second).addAllAttribute(attributes));
    return List.of(first, second);
  }

  /** Columns {@code [from, until)} of [N, n]. */
  String columns(String value, long from, long until) {
    return apply(
        "Slice", value, constant("from", from), constant("until", until), constant("axis", 1L));
  }

  /** These columns of [N, n]. */
  String gathered(String value, int[] places) {
    return apply(
        "Gather",
        List.of(attribute("axis", 1)),
        value,
        constant("places", IntStream.of(places).asLongStream().toArray()));
  }

  /** [N, rows, n] to [N, rows·n]; one row has no axis of rows. */
  String flat(String value, int rows) {
    return rows == 1 ? value : apply("Flatten", List.of(attribute("axis", 1)), value);
  }

  /** The last row of [N, rows, n] or of [N, rows·n]. */
  String lastRow(String value, int rows, int n) {
    return rows == 1 ? value : columns(flat(value, rows), (rows - 1L) * n, (long) rows * n);
  }

  static AttributeProto attribute(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  static AttributeProto attribute(String name, long... values) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  GraphProto build() {
    return graph.build();
  }

  /** The name, numbered from its second use on. */
  private String unique(String name) {
    int uses = constants.merge(name, 1, Integer::sum);
    return uses == 1 ? name : "%s.%d".formatted(name, uses);
  }

  private String nameOf(String operator) {
    return "%s_%d".formatted(operator.toLowerCase(Locale.ROOT), values++);
  }

  private String initializer(
      String wanted, TensorProto.DataType type, ByteBuffer bytes, long... axes) {
    String name = unique(wanted);
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
    for (long axis : axes) {
      tensor.addDims(axis);
    }
    graph.addInitializer(tensor.setRawData(ByteString.copyFrom(bytes.rewind())));
    return name;
  }

  private static NodeProto node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .setName(output)
        .addAllInput(List.of(inputs))
        .addOutput(output)
        .build();
  }

  static ValueInfoProto valueInfo(String name, long... axes) {
    TypeProto.Tensor.Builder tensor =
        TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT.getNumber());
    tensor.getShapeBuilder().addDimBuilder().setDimParam(BATCH);
    for (long axis : axes) {
      tensor.getShapeBuilder().addDimBuilder().setDimValue(axis);
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}

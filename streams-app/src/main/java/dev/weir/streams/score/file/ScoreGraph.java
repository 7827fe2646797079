package dev.weir.streams.score.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A model file cut down to one of its outputs: the nodes and weights that no way leads from to that
 * output are left out, with the other outputs. ONNX Runtime computes all of a graph whatever is
 * asked of it, so what only explains a score would be computed with every score.
 *
 * <p>By the fields of ONNX's protobuf: ModelProto.graph (7); GraphProto.node (1), initializer (5),
 * output (12), value_info (13).
 */
public final class ScoreGraph {

  private static final int GRAPH = 7;
  private static final int NODE = 1;
  private static final int INITIALIZER = 5;
  private static final int INITIALIZER_NAME = 8;
  private static final int OUTPUT = 12;
  private static final int OUTPUT_NAME = 1;
  private static final int VALUE_INFO = 13;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_ATTRIBUTE = 5;
  private static final int ATTRIBUTE_GRAPH = 6;
  private static final int ATTRIBUTE_GRAPHS = 11;

  private final String output;
  private final Set<String> wanted = new HashSet<>();
  private final Set<ByteBuffer> kept = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<ByteBuffer> nodes = new ArrayList<>();
  private boolean nested;

  private ScoreGraph(String output) {
    this.output = output;
    wanted.add(output);
  }

  /**
   * Cuts a model; gives it back as it is where a node has a graph of its own, whose inputs need not
   * be named outside.
   *
   * @param model a whole ONNX file
   */
  public static byte[] of(byte[] model, String output) {
    ByteArrayOutputStream cut = new ByteArrayOutputStream(model.length);
    for (WireFields inModel = new WireFields(ByteBuffer.wrap(model)); inModel.next(); ) {
      if (inModel.isContentOf(GRAPH)) {
        ScoreGraph graph = new ScoreGraph(output);
        byte[] bytes = graph.cut(inModel.content());
        if (graph.nested) {
          return model;
        }
        write(GRAPH, bytes, cut);
      } else {
        write(inModel.whole(), cut);
      }
    }
    return cut.toByteArray();
  }

  private byte[] cut(ByteBuffer graph) {
    for (WireFields fields = new WireFields(graph); fields.next(); ) {
      if (fields.isContentOf(NODE)) {
        nodes.add(fields.content());
      }
    }
    // Nodes stand behind those whose outputs they read.
    for (int i = nodes.size() - 1; i >= 0; i--) {
      keepIfWanted(nodes.get(i));
    }
    return nested ? new byte[0] : written(graph);
  }

  private void keepIfWanted(ByteBuffer node) {
    boolean leadsThere = false;
    for (WireFields fields = new WireFields(node); fields.next(); ) {
      leadsThere |= fields.isContentOf(NODE_OUTPUT) && wanted.contains(text(fields.content()));
    }
    if (!leadsThere) {
      return;
    }
    kept.add(node);
    for (WireFields fields = new WireFields(node); fields.next(); ) {
      if (fields.isContentOf(NODE_INPUT)) {
        wanted.add(text(fields.content()));
      } else if (fields.isContentOf(NODE_ATTRIBUTE)) {
        nested |= hasGraph(fields.content());
      }
    }
  }

  private static boolean hasGraph(ByteBuffer attribute) {
    for (WireFields fields = new WireFields(attribute); fields.next(); ) {
      if (fields.isContentOf(ATTRIBUTE_GRAPH) || fields.isContentOf(ATTRIBUTE_GRAPHS)) {
        return true;
      }
    }
    return false;
  }

  private byte[] written(ByteBuffer graph) {
    ByteArrayOutputStream cut = new ByteArrayOutputStream(graph.remaining());
    int node = 0;
    for (WireFields fields = new WireFields(graph); fields.next(); ) {
      boolean keeps = fields.isContentOf(NODE) ? kept.contains(nodes.get(node++)) : keeps(fields);
      if (keeps) {
        write(fields.whole(), cut);
      }
    }
    return cut.toByteArray();
  }

  /** Shapes of values within the graph are worked out again by whoever loads it. */
  private boolean keeps(WireFields fields) {
    if (fields.isContentOf(INITIALIZER)) {
      return wanted.contains(name(fields.content(), INITIALIZER_NAME));
    }
    if (fields.isContentOf(OUTPUT)) {
      return output.equals(name(fields.content(), OUTPUT_NAME));
    }
    return !fields.isContentOf(VALUE_INFO);
  }

  private static String name(ByteBuffer message, int field) {
    for (WireFields fields = new WireFields(message); fields.next(); ) {
      if (fields.isContentOf(field)) {
        return text(fields.content());
      }
    }
    return "";
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes).toString();
  }

  private static void write(int field, byte[] content, ByteArrayOutputStream target) {
    writeVarint((long) field << 3 | WireFields.LENGTH_DELIMITED, target);
    writeVarint(content.length, target);
    target.writeBytes(content);
  }

  private static void writeVarint(long value, ByteArrayOutputStream target) {
    long rest = value;
    while (rest >>> 7 != 0) {
      target.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    target.write((int) rest);
  }

  private static void write(ByteBuffer bytes, ByteArrayOutputStream target) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    target.writeBytes(copy);
  }
}

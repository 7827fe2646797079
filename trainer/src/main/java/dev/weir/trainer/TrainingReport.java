package dev.weir.trainer;

import dev.weir.detection.features.FeatureSchema;
import dev.weir.detection.model.ModelManifest;
import dev.weir.report.Page;
import dev.weir.report.chart.Bars;
import dev.weir.report.chart.LineChart;
import dev.weir.report.chart.LineChart.Curve;
import dev.weir.report.chart.ScoreHistogram;
import dev.weir.trainer.data.History;
import dev.weir.trainer.data.TrainingData.DataFile;
import dev.weir.trainer.fit.Baseline;
import dev.weir.trainer.fit.Epoch;
import dev.weir.trainer.fit.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A training as a page: what was learnt from what, how it went, what the model gets wrong. */
record TrainingReport(TrainedModel trained) {

  private static final int FILES_SHOWN = 40;
  private static final int FEATURES_SHOWN = 30;

  String html() {
    ModelManifest manifest = trained.manifest();
    Page page =
        new Page(
            "Model '%s', version %s".formatted(manifest.id(), manifest.version()),
            "What was trained on what, how training went, and what the model finds hard.");
    addWarnings(page);
    addModel(page);
    trained.fits().forEach(fit -> addLoss(page, fit));
    addScores(page);
    addFeatureErrors(page);
    addFeatures(page);
    addFiles(page);
    return page.html();
  }

  private void addWarnings(Page page) {
    List<String> all = new ArrayList<>(trained.doubts());
    all.addAll(trained.warnings());
    if (!all.isEmpty()) {
      page.section("Warnings", String.join(". ", all) + ".");
    }
  }

  private void addModel(Page page) {
    ModelManifest manifest = trained.manifest();
    ModelManifest.Training training = manifest.training();
    page.section("Model", "Everything here but the losses is also in the model file's metadata.")
        .facts(
            List.of(
                List.of("Autoencoder", manifest.family() + ", " + network()),
                List.of("Score", manifest.score()),
                List.of("Input", input()),
                List.of("Events", events()),
                List.of("Span", training.from() + " to " + training.until()),
                List.of("Loss", losses()),
                List.of("Labels", trained.labels().map(LabelledPart::describe).orElse("none")),
                List.of("Seed", String.valueOf(manifest.seed())),
                List.of("Feature schema", manifest.schema().fingerprint()),
                List.of("Training data", "sha256 " + training.dataSha256()),
                List.of("Weights", "sha256 " + manifest.weightsSha256()),
                List.of("Libraries", libraries(manifest))));
  }

  private String losses() {
    return trained.fits().stream().map(TrainingReport::loss).collect(Collectors.joining("; "));
  }

  private static String loss(Fit fit) {
    Epoch best = fit.best();
    return String.format(
        Locale.ROOT,
        "%.4g, held out %.4g (epoch %d of %d)",
        best.trainingLoss(),
        best.validationLoss(),
        best.number(),
        fit.epochs().size());
  }

  private static String libraries(ModelManifest manifest) {
    return manifest.libraries().entrySet().stream()
        .map(library -> library.getKey() + " " + library.getValue())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String network() {
    return trained.network();
  }

  private String input() {
    FeatureSchema schema = trained.manifest().schema();
    String rows =
        schema.window() == 1
            ? "%d features of one event".formatted(schema.width())
            : "%d features of the last %d events of an entity"
                .formatted(schema.width(), schema.window());
    String scales =
        schema.scales().size() == 1 ? "" : ", and block means at scales " + schema.scales();
    String clock = schema.clock().isEmpty() ? "" : ", given " + schema.clock();
    return rows + scales + clock;
  }

  private String events() {
    return String.format(
        Locale.ROOT,
        "%,d of %s: %,d learnt from, %,d held out, %,d bad left out",
        trained.data().rows(),
        Summary.entities(trained.data().entities()),
        trained.split().training().size(),
        trained.split().validation().size(),
        trained.data().skipped());
  }

  private void addLoss(Page page, Fit fit) {
    Epoch best = fit.best();
    Baseline baseline = trained.baseline();
    int networks = trained.fits().size();
    page.section(
            networks == 1
                ? "Loss by epoch"
                : "Loss by epoch, network %d of %d"
                    .formatted(trained.fits().indexOf(fit) + 1, networks),
            "%s; %s would give %.4g on the"
                    .formatted(baseline.unit(), baseline.answer(), baseline.loss())
                + " held-out events. These are the latest of each file. The weights of the best epoch"
                + " were kept.")
        .chart(
            new LineChart(
                    "Training and held-out loss by epoch",
                    "epoch",
                    List.of(
                        new Curve("training", losses(fit, Epoch::trainingLoss)),
                        new Curve("held out", losses(fit, Epoch::validationLoss))),
                    best.number(),
                    "best: epoch " + best.number())
                .svg());
  }

  private static double[] losses(Fit fit, ToDoubleFunction<Epoch> loss) {
    return fit.epochs().stream().mapToDouble(loss).toArray();
  }

  private void addScores(Page page) {
    page.section(
            "Scores of held-out events",
            "How the model scores events it did not learn from. The threshold of an entity without"
                + " a history starts from these, each entity shifted to the common median.")
        .chart(
            new ScoreHistogram("Histogram of held-out scores", trained.heldOut().scores()).svg());
  }

  private void addFeatureErrors(Page page) {
    double[] errors = trained.heldOut().features();
    List<String> names = trained.manifest().schema().rowNames();
    List<Bars.Item> items =
        IntStream.range(0, errors.length)
            .mapToObj(f -> new Bars.Item(names.get(f), errors[f]))
            .toList();
    page.section(
            "Features by error",
            "Each feature's share of the held-out scores. A feature with most of the error is noise"
                + " to the model, or its latest values are unlike those it learnt from.")
        .chart(new Bars("Share of the held-out error by feature", items, FEATURES_SHOWN).svg());
  }

  private void addFeatures(Page page) {
    FeatureTable table =
        new FeatureTable(
            trained.manifest().schema(), trained.statistics(), trained.split().training().size());
    page.section("Features", "Of the events learnt from, before standardisation.")
        .table(FeatureTable.HEADER, table.rows());
  }

  private void addFiles(Page page) {
    List<DataFile> files = trained.data().files();
    String more = files.size() > FILES_SHOWN ? "The first %d.".formatted(FILES_SHOWN) : "";
    page.section("Files", "One history for each entity in each file. " + more)
        .table(
            List.of("file", "entities", "events"),
            files.stream().limit(FILES_SHOWN).map(TrainingReport::file).toList());
  }

  private static List<String> file(DataFile file) {
    int events = file.histories().stream().mapToInt(History::size).sum();
    return List.of(
        file.path().getFileName().toString(),
        String.valueOf(file.histories().size()),
        String.valueOf(events));
  }
}

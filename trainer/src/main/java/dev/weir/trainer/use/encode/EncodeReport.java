package dev.weir.trainer.use.encode;

import dev.weir.detection.detector.DetectorConfig;
import dev.weir.detection.model.ModelManifest;
import dev.weir.report.Page;
import dev.weir.trainer.use.Answer;
import dev.weir.trainer.use.InputEvent;
import dev.weir.trainer.use.ModelRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Latents as a page: what they keep of the events, and what they look like, both beside principal
 * components.
 *
 * @param places events that are drawn, at least one
 */
record EncodeReport(
    DetectorConfig detector, ModelManifest manifest, Comparison comparison, List<Place> places) {

  String html() throws IOException {
    Page page =
        new Page(
            "Latents of model '%s', version %s".formatted(manifest.id(), manifest.version()),
            "What the model's latent keeps of the events, beside principal components of the same events.");
    addExplained(page);
    addPicture(page);
    if (comparison.widest().length > 0) {
      addComponents(page);
    }
    return page.html();
  }

  private void addExplained(Page page) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(manifest.family(), latentLength(), comparison.model()));
    comparison.components().forEach(pca -> rows.add(row("pca", pca.width(), pca.share())));
    page.section(
            "What is kept",
            "Explained variance of the newest row's values over %d events, the latest of each file: 1 − Σ error² / Σ deviation from the mean². The components were fitted to the other events of the same files; the model may have seen any of them. Below 0 the mean is a better guess."
                .formatted(comparison.heldOut()))
        .table(List.of("", "values", "explained variance"), rows);
  }

  private static List<String> row(String family, int width, double share) {
    return List.of(
        family, String.valueOf(width), String.format(Locale.ROOT, "%.1f %%", 100 * share));
  }

  private void addPicture(Page page) {
    List<Answer> answers = places.stream().map(Place::answer).toList();
    page.section("The latent", "%d events, evenly chosen.".formatted(places.size()))
        .chart(Picture.ofLatents(places).svg("Latents of events", answers));
  }

  private void addComponents(Page page) throws IOException {
    try (ModelRun run = new ModelRun(comparison.widest(), detector.features())) {
      List<InputEvent> events = places.stream().map(Place::event).toList();
      page.section("Principal components", "The same events, for comparison.")
          .chart(
              Picture.ofComponents(places)
                  .svg("Principal components of events", run.answers(events)));
    }
  }

  private int latentLength() {
    return places.get(0).answer().latent().length;
  }
}

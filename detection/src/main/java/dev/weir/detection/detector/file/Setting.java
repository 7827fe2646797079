package dev.weir.detection.detector.file;

/**
 * Every key of a detector file whose name is fixed, with its default and what it means. The table
 * in README.md is made from this and compared with it by a test. Keys of one feature are {@link
 * FeatureSetting}; {@code kafka.*} passes through.
 */
public enum Setting {
  DETECTOR_NAME(
      "detector.name",
      null,
      "Names the detector: lower-case letters, digits and dashes. Model id, application id and topic"
          + " names derive from it."),

  TOPICS_EVENTS("topics.events", "<name>-events", "Topic the events are read from."),
  TOPICS_ALERTS("topics.alerts", "<name>-alerts", "Topic the alerts are written to."),
  TOPICS_SCORES(
      "topics.scores", "", "Topic every judged event is written to; none when not given."),
  TOPICS_DEAD_LETTERS(
      "topics.deadLetters",
      "<name>-dead-letters",
      "Topic that events which cannot be processed go to."),

  EVENTS_FORMAT(
      "events.format",
      "avro",
      "`avro` (single-object encoding) or `json`. Files tell by their first bytes what they are."),
  EVENTS_SCHEMA(
      "events.schema",
      "",
      "Avro schema the events are written with, a file (.avsc) or a folder of them, beside the one"
          + " that is derived from the features."),
  EVENTS_ENTITY(
      "events.entity",
      "",
      "Field that says who an event is about. Without it the whole stream is one entity."),
  EVENTS_TIME(
      "events.time",
      null,
      "Field of the event time: ISO-8601, `yyyy-MM-dd HH:mm:ss` (UTC), epoch seconds or milliseconds,"
          + " or a row number with `events.step`; `#row`: files have no such field, and the number is that of the"
          + " row."),
  EVENTS_STEP(
      "events.step", "", "Time from one row to the next where `events.time` is a row number."),
  EVENTS_MAXIMUM_BYTES(
      "events.maximumBytes", "1048576", "Larger events go to the dead-letter topic."),

  FEATURES(
      "features",
      null,
      "What the model reads, a list of fields; `m0..m37` stands for all between."),
  FEATURES_WINDOW(
      "features.window", "1", "Rows of one entity's history in one model input; 1 is a row model."),
  FEATURES_SCALES(
      "features.scales",
      "1",
      "Block lengths, rising from 1: beside the last rows of the window, as many means over so many"
          + " rows each, or their newest category. Sees slow changes at little cost."),
  FEATURES_CLOCK(
      "features.clock",
      "",
      "`hour-of-day`, `hour-of-week` (UTC): what the model may expect by the clock. A cycle that the"
          + " training data do not cover twice is left out."),
  FEATURES_RELATIVE(
      "features.relative",
      "",
      "Features whose value against the entity's own mean so far is one more feature."),
  FEATURES_CONSTANT(
      "features.constant",
      "refuse",
      "A feature with one value in all training events: `refuse` to train, or `keep` it as input."),
  FEATURES_STANDARDISE(
      "features.standardise",
      "each",
      "`each` number by its own mean and deviation, or all `together` by those of all, where they"
          + " have one unit, such as pixels: one that hardly varies then counts as little as it does."),
  FEATURES_CLIP(
      "features.clip",
      "10",
      "Standard deviations that a number lies from its mean at most; one farther out is taken as"
          + " there. More of them tell values apart that are far out."),

  LABELS(
      "labels",
      "",
      "Field that says of some events what they were: 1 anomalous, 0 normal, blank unknown. Training"
          + " learns `label_probability` from it; never a feature."),

  MODEL_FILE("model.file", "", "The trained model; `--model` overrides it."),
  MODEL_VERSION("model.version", "1", "Version written into a trained model."),
  MODEL_AUTOENCODER(
      "model.autoencoder",
      "dense",
      "Family of the autoencoder: `dense`, `pca`, `sparse`, `denoising`, `overcomplete`, `contractive`,"
          + " `stacked`, `variational`, `conditional`, `adversarial`, `convolutional`, `recurrent`,"
          + " `hashing`, `contrastive` or `memory`, or `auto`, which tries several; when to choose which is"
          + " in docs/models.md."),
  MODEL_LAYERS(
      "model.layers",
      "",
      "Widths of the encoder down to the bottleneck, mirrored in the decoder; chosen by the input's"
          + " width when not given."),
  MODEL_KERNEL(
      "model.kernel",
      "3",
      "Rows, or pixels along each side, that a convolution of `convolutional` sees; an odd number."),
  MODEL_IMAGE(
      "model.image",
      "",
      "`28x28` or `32x32x3`, height, width and channels, where the features are the pixels of an image,"
          + " row by row: `convolutional` and the noise `shift` then move over it, not along a window."),
  MODEL_CELL("model.cell", "lstm", "Of `recurrent`: `lstm` or `gru`."),
  MODEL_NOISE(
      "model.noise",
      "gaussian",
      "Noise on the input of `denoising` and `contrastive`, and of `memory` with `model.layers`, in"
          + " training: `gaussian`, `masking`, `salt-and-pepper`, or `shift` in time for windows, and of"
          + " images."),
  MODEL_NOISE_LEVEL(
      "model.noiseLevel",
      "0.2",
      "Of `gaussian` the deviation in standardised units; of `masking` and `salt-and-pepper` the share"
          + " of values; of `shift` the share of the window's rows or the image's sides, rounded up."),
  MODEL_PENALTY(
      "model.penalty",
      "",
      "Weight of the penalty that `sparse`, `overcomplete` and `contractive` add to their loss; when"
          + " not given, 0.1, in `sparse` 0.05 with `l1` and 1 with `kl`."),
  MODEL_SPARSITY(
      "model.sparsity",
      "l1",
      "What `sparse` penalises: `l1`, the sum of the latent's values, or `kl`, how far a latent unit's"
          + " mean activation is from `model.sparsityTarget`."),
  MODEL_SPARSITY_TARGET(
      "model.sparsityTarget", "0.05", "Mean activation of a latent unit that `kl` aims at."),
  MODEL_BETA(
      "model.beta",
      "1",
      "Weight β of the latent's divergence from its prior in `variational` and `conditional`; the"
          + " bound on the likelihood itself is 1."),
  MODEL_DRAWS(
      "model.draws",
      "0",
      "Draws of the latent that `probability` averages over, fixed in the model; 0 takes the mean"
          + " latent."),
  MODEL_LATENT_WEIGHT(
      "model.latentWeight",
      "0.2",
      "Share of the latent's improbability in a usual score of `adversarial`; the rest is what"
          + " `model.score` makes of the reconstruction."),
  MODEL_CODE_NOISE(
      "model.codeNoise",
      "4",
      "Deviation of the noise before the sigmoid units of `hashing` in training, reached after ten"
          + " passes; the more, the nearer its codes are to 0 and 1."),
  MODEL_PROTOTYPES(
      "model.prototypes",
      "32",
      "Prototypes of normal events that `contrastive` measures the distance to, at most."),
  MODEL_TEMPERATURE(
      "model.temperature",
      "0.2",
      "Of `contrastive`: the lower, the more the likest of different events are pushed apart."),
  MODEL_MEMORY("model.memory", "2000", "Training events that `memory` keeps at most."),
  MODEL_NEIGHBOURS(
      "model.neighbours",
      "3",
      "Nearest of the kept events that `memory` measures the distance to."),
  MODEL_DISCOUNT(
      "model.discount",
      "1",
      "Weight of a neighbour in `memory` against the next nearer one; 1 takes the plain mean."),
  MODEL_SCORE(
      "model.score",
      "mse",
      "What a model makes of an event's errors: `mse`, `standardised` (each by its own variance),"
          + " `top-k` (the largest of those), `mahalanobis` (by their covariance), `relative` (against"
          + " the event's own size), `surprisal` (how rare their mean square is, and how rare single"
          + " inputs are) or `probability` (reconstruction probability), which is the default of `variational` and `conditional`; `distance` is `memory`'s and"
          + " `contrastive`'s, and their only one."),
  MODEL_SCORE_K("model.score.k", "3", "Values that `top-k` looks at."),
  MODEL_SCORE_EXPERTS(
      "model.score.experts",
      "",
      "Features whose unusually large values count in `surprisal` beside the network's error; a"
          + " relative one is `<feature> relative`."),
  MODEL_SCORE_COMBINE(
      "model.score.combine",
      "strongest",
      "How `surprisal` adds up: the network's and the `strongest` expert's, the `sum` of all, or the"
          + " `max` of all."),
  MODEL_SCORE_WEIGHT(
      "model.score.weight", "1", "Weight of the experts' surprisal beside the network's."),
  MODEL_CONDITION(
      "model.condition",
      "",
      "Features that the model is told of the newest event and does not reconstruct: what is usual"
          + " depends on them, and they add nothing to the score. Train again after changing it."),
  MODEL_EPOCHS("model.epochs", "40", "Passes over the training rows at most."),
  MODEL_BATCH("model.batch", "64", "Rows in one training step."),
  MODEL_LEARNING_RATE("model.learningRate", "0.001", "Step size of Adam."),
  MODEL_VALIDATION(
      "model.validation",
      "0.2",
      "Share of each file, its latest rows, held out for early stopping and calibration."),
  MODEL_PATIENCE(
      "model.patience", "5", "Epochs without a better validation loss before training stops."),
  MODEL_SEED("model.seed", "1", "Seed of every random choice of the training."),
  MODEL_ENSEMBLE(
      "model.ensemble",
      "1",
      "Networks fitted with the seeds `model.seed`, `model.seed` + 1, … and averaged in one graph, at"
          + " most 16."),

  SCORE_BATCH("score.batch", "256", "Events scored in one call of the model at most."),
  SCORE_SMOOTHING(
      "score.smoothing",
      "1",
      "Weight of the newest score in an entity's smoothed score; 1 does not smooth. Train again after"
          + " changing it: a new entity's threshold comes from smoothed scores too."),
  SCORE_JUDGE(
      "score.judge",
      "score",
      "What the threshold judges: the model's `score`, or −ln(1 − p) of its `label_probability` p,"
          + " which `labels` gives it. Train again after changing it: the model has the scores that new"
          + " entities begin with, and one with scores of another kind is refused."),
  SCORE_DEVICE(
      "score.device",
      "auto",
      "What runs the model: `cpu`, `cuda` (a GPU of NVIDIA; does not start without one), or `auto`, a"
          + " GPU where build and machine have one, else the CPU."),
  SCORE_CPU_THREADS(
      "score.cpu.threads",
      "1",
      "Threads of the CPU that share one call of the model, beside the stream threads; more pay for"
          + " large networks only."),
  SCORE_CPU_ARENA(
      "score.cpu.arena",
      "keep",
      "Memory that a call on the CPU works in: `keep` as much as the largest call took, or `return`"
          + " it after each, which is slower."),
  SCORE_CUDA_DEVICE("score.cuda.device", "0", "Number of the GPU among those CUDA sees."),
  SCORE_CUDA_MAXIMUM_BYTES(
      "score.cuda.maximumBytes",
      "",
      "Memory of the GPU that ONNX Runtime's tensors take at most, beside what CUDA itself takes; no"
          + " limit when not given."),
  SCORE_CUDA_BATCH(
      "score.cuda.batch",
      "1024",
      "Events in one call of the model on a GPU, in place of `score.batch`. A call with fewer is"
          + " filled up, so that a score does not depend on how many came with it."),

  THRESHOLD_POLICY(
      "threshold.policy",
      "psp",
      "Rule of the threshold: `psp`, what is rare among the entity's own recent scores; `level`, what"
          + " is `threshold.factor` times what training held out, so that no fault becomes normal by"
          + " lasting."),
  THRESHOLD_FACTOR(
      "threshold.factor",
      "3",
      "Of `level`: how many times the held-out score that a share `threshold.alpha` exceeds."),
  THRESHOLD_FOLLOW(
      "threshold.follow",
      "0.5",
      "Of `level`: how much of a rise of the entity's own median the threshold follows, as a power; 0"
          + " not, 1 in full."),
  THRESHOLD_PROFILE(
      "threshold.profile",
      "guarded",
      "`guarded`: incidents must not become normal. `fast-adapt`: for drifting entities."
          + " `calibrated`: keeps the alert rate closest to its target."),
  THRESHOLD_ALPHA(
      "threshold.alpha",
      "0.001",
      "Share of normal events that may exceed the threshold. Excludes `threshold.alertsPerDay`."),
  THRESHOLD_ALERTS_PER_DAY(
      "threshold.alertsPerDay", "", "Alert budget of one entity, in place of `threshold.alpha`."),
  THRESHOLD_EVENTS_PER_DAY(
      "threshold.eventsPerDay",
      "",
      "Events of one entity in a day, for the budget; counted when not given."),
  THRESHOLD_PANE("threshold.pane", "2h", "Length of one pane of an entity's score history."),
  THRESHOLD_PANES("threshold.panes", "24", "Panes remembered."),
  THRESHOLD_RECENT_PANES(
      "threshold.recentPanes",
      "",
      "Panes that decide whether a new level is accepted; 6, in `fast-adapt` 3."),
  THRESHOLD_GATE_ALPHA(
      "threshold.gateAlpha",
      "",
      "Share of events held back from what counts as normal; 0.0005, in `fast-adapt` 0.0001, never"
          + " more than half the alert rate."),
  THRESHOLD_TAIL_FRACTION(
      "threshold.tailFraction",
      "0.1",
      "Share of the remembered scores that the tail is fitted to."),
  THRESHOLD_MINIMUM_TAIL(
      "threshold.minimumTail", "20", "Scores that the tail is fitted to at least."),

  ALERT_ENTER("alert.enter", "1of1", "An incident opens when so many of so many events are high."),
  ALERT_RECORD(
      "alert.record",
      "false",
      "`true`: an incident opens only at a score higher than all that the panes remember; a share in"
          + " (0, 1]: only at one of at least this share of the highest."),
  ALERT_CALM("alert.calm", "12", "Calm events in a row that close an incident."),
  ALERT_EXIT(
      "alert.exit",
      "",
      "Share of its threshold that a calm event's score lies under, in (0, 1]; when not given, calm is"
          + " a score that ten times as many events exceed as the threshold."),
  ALERT_COOLDOWN(
      "alert.cooldown", "0s", "No new incident of the entity for so long after a close."),

  STATE_KIND("state.kind", "rocksdb", "Where entities live: `memory` or `rocksdb`."),
  STATE_DIRECTORY(
      "state.directory",
      "",
      "Folder of local state; the system's temporary folder when" + " not given."),
  STATE_LIVE_ENTITIES(
      "state.live.entities",
      "32768",
      "Entities that an instance keeps as objects on the heap at most, up to 4 KiB each; the others are"
          + " read from the stores when an event of them comes."),
  STATE_ROCKSDB_MAXIMUM_BYTES(
      "state.rocksdb.maximumBytes",
      "268435456",
      "Native memory for all RocksDB stores of an instance together: write buffers, and blocks,"
          + " indexes and filters that were read."),

  HTTP_HOST("http.host", "127.0.0.1", "Address of health, metrics and status."),
  HTTP_PORT("http.port", "8080", "Port of health, metrics and status; 0 picks a free one.");

  private final String key;
  private final String standard;
  private final String meaning;

  Setting(String key, String standard, String meaning) {
    this.key = key;
    this.standard = standard;
    this.meaning = meaning;
  }

  /** The key as a detector file writes it. */
  public String key() {
    return key;
  }

  /** The environment variable that overrides the file: {@code WEIR_} and the key in capitals. */
  public String environmentVariable() {
    return "WEIR_" + key.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase();
  }

  public boolean required() {
    return standard == null;
  }

  /** What holds when the key is absent; empty for nothing, or for a required key. */
  public String standard() {
    return required() ? "" : standard;
  }

  public String meaning() {
    return meaning;
  }
}

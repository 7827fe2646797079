package dev.weir.evaluation.work;

import dev.weir.evaluation.contender.Contender;
import dev.weir.evaluation.job.Job;
import dev.weir.evaluation.series.Part;
import dev.weir.trainer.data.FileDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells whether a job is one that was done before: the SHA-256 of everything that its outcome
 * follows from but Weir itself: series, seed, label, contenders, what their detector files and the
 * environment say, and the names and content of the data. A file is digested once, and again when
 * its size or its time of change is another. Not thread-safe.
 */
final class JobKeys {

  private static final String OWN_VARIABLES = "WEIR_";
  private static final String NO_SETTING = "WEIR_JAVA_OPTS";

  private final Map<Version, String> digests = new HashMap<>();

  /** A file as it was at a time. */
  private record Version(Path file, long bytes, FileTime changed) {}

  /**
   * The key as the files are now, in hexadecimal digits.
   *
   * @throws UncheckedIOException if one of them cannot be read
   */
  String of(Job job) {
    try {
      List<String> parts = new ArrayList<>();
      parts.add(job.series().name() + ' ' + job.seed() + ' ' + job.label());
      parts.add(new TreeMap<>(job.series().settings()).toString());
      parts.add(job.series().labelling().toString());
      parts.add(part(job.series().training()));
      parts.add(part(job.series().test()));
      for (Contender contender : job.contenders()) {
        parts.add(contender.title() + ' ' + contender.kind());
        parts.add(new TreeMap<>(contender.settings()).toString());
        parts.add(Files.readString(Path.of(contender.file())));
      }
      parts.add(environment());
      return digest(String.join("\n", parts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that a part is, but where its file lies: some are written anew for each evaluation. */
  private String part(Part part) throws IOException {
    String folder = part.path().getParent().toString();
    return part.toString().replace(folder, "") + ' ' + content(part.path());
  }

  private String content(Path file) throws IOException {
    Version version = new Version(file, Files.size(file), Files.getLastModifiedTime(file));
    String digest = digests.get(version);
    if (digest == null) {
      digest = FileDigest.sha256(List.of(file));
      digests.put(version, digest);
    }
    return digest;
  }

  private static String environment() {
    TreeMap<String, String> own = new TreeMap<>(System.getenv());
    own.keySet().removeIf(name -> !name.startsWith(OWN_VARIABLES) || name.equals(NO_SETTING));
    return own.toString();
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.weir.benchmarks.entities.app;

import dev.weir.command.CommandFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;

/** Weighs what lies on the disks of instance and broker. */
public final class Disks {

  private static final int BROKER = 1;

  private final Admin admin;

  public Disks(Admin admin) {
    this.admin = admin;
  }

  public Disk of(Path state, AppTopics topics) throws InterruptedException {
    return new Disk(bytes(state), bytes(topics.changelogs()), bytes(List.of(topics.events())));
  }

  private long bytes(Collection<String> topics) throws InterruptedException {
    try {
      Collection<LogDirDescription> folders =
          admin.describeLogDirs(List.of(BROKER)).allDescriptions().get().get(BROKER).values();
      return folders.stream()
          .flatMap(folder -> folder.replicaInfos().entrySet().stream())
          .filter(replica -> topics.contains(replica.getKey().topic()))
          .mapToLong(replica -> replica.getValue().size())
          .sum();
    } catch (ExecutionException e) {
      throw new CommandFailedException(
          "The benchmark's broker refused: " + e.getCause().getMessage(), e.getCause());
    }
  }

  /** Of a folder whose files come and go. */
  private static long bytes(Path folder) {
    AtomicLong bytes = new AtomicLong();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              bytes.addAndGet(attributes.size());
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.get();
  }
}

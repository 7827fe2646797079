package dev.weir.command;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: Weir's version and the Java it runs on. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "weir " + (version == null ? "(unpackaged)" : version),
      "java " + Runtime.version() + " on " + System.getProperty("os.arch")
    };
  }
}

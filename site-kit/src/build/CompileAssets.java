import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.CompileSuccess;
import de.larsgrefer.sass.embedded.SassCompiler;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Run by the build: compiles src/main/scss to target/classes/assets and puts the two scripts beside
 * it. Nothing of it, of Sass or of the WebJars is on a service's class path.
 */
class CompileAssets {
  private static final String WEBJARS = "/META-INF/resources/webjars/";

  /** Arguments: the module's folder, the versions of govuk-frontend and htmx. */
  public static void main(String[] args) throws Exception {
    Path module = Path.of(args[0]);
    Path assets = Files.createDirectories(module.resolve("target/classes/assets"));
    Path govuk = module.resolve("target/govuk-frontend");
    unpack("govuk-frontend/" + args[1] + "/dist/govuk", govuk);
    copy(govuk.resolve("govuk-frontend.min.js"), assets);
    Path htmx = module.resolve("target/htmx");
    unpack("htmx.org/" + args[2] + "/dist", htmx);
    copy(htmx.resolve("htmx.min.js"), assets);
    compile(module.resolve("src/main/scss"), govuk, assets);
  }

  private static void compile(Path from, Path govuk, Path to) throws Exception {
    try (SassCompiler sass = SassCompilerFactory.bundled()) {
      sass.setLoadPaths(List.of(govuk.toFile()));
      sass.setOutputStyle(OutputStyle.COMPRESSED);
      sass.setQuietDeps(true);
      // govuk-frontend 5 is written with @import; so is what extends it.
      sass.addSilenceDeprecation("import");
      for (String look : List.of("staff", "directory")) {
        CompileSuccess made = sass.compileFile(from.resolve(look + ".scss").toFile());
        Files.writeString(to.resolve(look + ".css"), made.getCss());
      }
    }
  }

  private static void unpack(String folder, Path to) throws IOException, URISyntaxException {
    var found =
        CompileAssets.class.getResource(WEBJARS + folder.replaceAll("/dist.*", "/package.json"));
    if (found == null) {
      throw new IOException("no WebJar on the class path has " + folder);
    }
    URI jar = URI.create(found.toURI().toString().replaceAll("!.*", ""));
    try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of());
        Stream<Path> files = Files.walk(zip.getPath(WEBJARS + folder))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path target = to.resolve(zip.getPath(WEBJARS + folder).relativize(file).toString());
        Files.createDirectories(target.getParent());
        try (InputStream bytes = Files.newInputStream(file)) {
          Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void copy(Path file, Path folder) throws IOException {
    Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }
}

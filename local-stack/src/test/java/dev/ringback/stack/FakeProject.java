package dev.ringback.stack;

import dev.ringback.stack.process.ProjectRoot;
import io.quarkus.bootstrap.runner.QuarkusEntryPoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A checkout with this module's own build and stand-ins for the services, which are built after it. */
record FakeProject(ProjectRoot root) {

    static FakeProject in(Path folder) throws IOException {
        Path real = ProjectRoot.find().path();
        Files.createFile(folder.resolve("mvnw"));
        Files.createSymbolicLink(folder.resolve("local-stack"), real.resolve("local-stack"));
        FakeProject project = new FakeProject(new ProjectRoot(folder));
        for (ProcessName application : ProcessName.applications()) {
            project.build(application);
        }
        return project;
    }

    Path jar(ProcessName application) {
        return root.path().resolve(application.id()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    StackOptions options(Path home) {
        return new StackOptions(root, home, home.resolve("data"), StackPort.free(), StackOptions.Lifetime.WITH_JVM);
    }

    private void build(ProcessName application) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, QuarkusEntryPoint.class.getName());
        Files.createDirectories(jar(application).getParent());
        String entry = QuarkusEntryPoint.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(jar(application)), manifest);
                InputStream code = QuarkusEntryPoint.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
    }
}

package dev.plumbline.gateway.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Every class of Plumbline that ships, read once for all rules. */
final class House {
    static final String DOMAIN = "dev.plumbline.domain..";
    static final String PROJECTIONS = "dev.plumbline.projections..";
    static final String GATEWAY = "dev.plumbline.gateway..";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.plumbline");

    private House() {}
}

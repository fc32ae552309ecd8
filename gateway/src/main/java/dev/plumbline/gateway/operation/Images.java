package dev.plumbline.gateway.operation;

import dev.plumbline.gateway.files.FileStore;
import dev.plumbline.gateway.files.ImageInspector;
import dev.plumbline.gateway.files.ImageLimits;
import dev.plumbline.gateway.files.Thumbnails;

/** Where images go and how they are looked at. */
public record Images(FileStore files, ImageInspector inspector, Thumbnails thumbnails, ImageLimits limits) {}

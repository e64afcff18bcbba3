package org.openlocaloffer.sitekit.asset;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the council's colours as a stylesheet, because a strict policy allows no inline style. */
@Controller
public class BrandStylesheet {
  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
  private final Brand brand;
  private final Assets assets;

  public BrandStylesheet(Brand brand, Assets assets) {
    this.brand = brand;
    this.assets = assets;
  }

  @GetMapping("/assets/{version}/brand.css")
  ResponseEntity<String> versioned(@PathVariable String version) {
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(version.equals(assets.version()) ? Assets.FOR_EVER : Assets.ASK_EACH_TIME)
        .body(brand.css());
  }

  @GetMapping("/assets/brand.css")
  ResponseEntity<String> unversioned() {
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(Assets.ASK_EACH_TIME)
        .body(brand.css());
  }
}

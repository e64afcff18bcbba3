package org.openlocaloffer.directory.listing;

import java.nio.charset.StandardCharsets;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.directory.index.DirectoryIndex;
import org.openlocaloffer.directory.site.NotHere;
import org.springframework.stereotype.Component;

/** The published listings by id. */
@Component
class Listings {
  private static final String ID = "[A-Za-z0-9-]{1,64}";

  private final DirectoryIndex index;

  Listings(DirectoryIndex index) {
    this.index = index;
  }

  /**
   * @throws NotHere where there is none of that id
   */
  Listing get(String id) {
    if (!id.matches(ID)) {
      throw new NotHere("listing");
    }
    return index
        .field(id, "record")
        .map(json -> Codec.read(json.getBytes(StandardCharsets.UTF_8), Listing.class))
        .orElseThrow(() -> new NotHere("listing"));
  }
}

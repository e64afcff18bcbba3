package org.openlocaloffer.contracts.page;

import java.util.List;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.listing.Approval;

/**
 * A page that staff wrote, a listing's sibling: value of {@code pages}, keyed by id. A tombstone
 * takes it out of the directory.
 *
 * @param id its last part of the address, such as {@code complaints}: lower-case letters, digits
 *     and hyphens
 * @param revision from 1, one more with each publication; a reader never lets an older one
 *     overwrite a newer
 * @param summary one or two sentences; may be null
 * @param body Markdown (CommonMark); HTML within it is shown as text
 * @param categories term ids of the taxonomy
 */
public record InformationPage(
    String id,
    long revision,
    String title,
    String summary,
    String body,
    List<String> categories,
    Approval approval) {
  public InformationPage {
    id = Required.text(id, "id");
    if (!id.matches("[a-z0-9][a-z0-9-]{0,62}")) {
      throw new IllegalArgumentException(
          "id must be lower-case letters, digits and hyphens: " + id);
    }
    Required.within(revision, 1, Long.MAX_VALUE, "revision");
    title = Required.text(title, "title");
    body = Required.text(body, "body");
    categories = Required.list(categories);
    Required.present(approval, "approval");
  }
}

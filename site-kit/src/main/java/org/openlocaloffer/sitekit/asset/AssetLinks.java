package org.openlocaloffer.sitekit.asset;

import java.util.Map;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;

/** Turns {@code @{/assets/staff.css}} of a template into the address that carries the hash. */
public class AssetLinks extends AbstractLinkBuilder {
  private static final String ASSETS = "/assets/";
  private final Assets assets;

  /** Links to these assets, asked before Thymeleaf's own builder. */
  public AssetLinks(Assets assets) {
    this.assets = assets;
    setOrder(0);
  }

  /** The address, or null for a link to something else. */
  @Override
  public String buildLink(IExpressionContext context, String base, Map<String, Object> parameters) {
    if (base == null || !base.startsWith(ASSETS) || !(context instanceof IWebContext web)) {
      return null;
    }
    String application = web.getExchange().getRequest().getApplicationPath();
    return (application == null ? "" : application) + assets.path(base.substring(ASSETS.length()));
  }
}

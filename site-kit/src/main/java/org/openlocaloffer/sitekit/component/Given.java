package org.openlocaloffer.sitekit.component;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;

/**
 * The optional parameters of a fragment, in templates as {@code #given.hint}. One that the page did
 * not pass is null, even where the page's model has an attribute of that name: a plain {@code
 * ${hint}} would show that attribute.
 */
final class Given extends AbstractMap<String, Object> {
  private final IContext context;

  Given(IContext context) {
    this.context = context;
  }

  @Override
  public Object get(Object name) {
    boolean passed =
        context instanceof IEngineContext engine && engine.isVariableLocal((String) name);
    return passed ? context.getVariable((String) name) : null;
  }

  /** True for every name, so that reading an absent parameter is no error. */
  @Override
  public boolean containsKey(Object name) {
    return true;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return Set.of();
  }
}

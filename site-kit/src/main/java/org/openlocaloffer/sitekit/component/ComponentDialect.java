package org.openlocaloffer.sitekit.component;

import java.util.Set;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Adds {@code #given} to Thymeleaf: the optional parameters of a fragment. */
public final class ComponentDialect extends AbstractDialect implements IExpressionObjectDialect {

  public ComponentDialect() {
    super("site-kit components");
  }

  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return new IExpressionObjectFactory() {
      @Override
      public Set<String> getAllExpressionObjectNames() {
        return Set.of("given");
      }

      @Override
      public Object buildObject(IExpressionContext context, String name) {
        return new Given(context);
      }

      @Override
      public boolean isCacheable(String name) {
        return false;
      }
    };
  }
}

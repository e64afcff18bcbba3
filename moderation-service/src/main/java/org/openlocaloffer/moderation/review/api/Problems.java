package org.openlocaloffer.moderation.review.api;

import org.openlocaloffer.moderation.decision.DecisionConflict;
import org.openlocaloffer.moderation.decision.NoSuchDecision;
import org.openlocaloffer.moderation.item.NoSuchItem;
import org.openlocaloffer.moderation.listing.NoSuchListing;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What went wrong with a script's request, as problem+json with a sentence that says what. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {
  private static final String WRONG = "The request cannot be used";

  @ExceptionHandler
  ProblemDetail conflict(DecisionConflict e) {
    ProblemDetail problem =
        problem(HttpStatus.CONFLICT, "Somebody else decided first", e.getMessage());
    if (e.item() != null) {
      problem.setProperty("item", ItemJson.summary(e.item()));
    }
    if (e.listing() != null) {
      problem.setProperty("listing", ListingJson.of(e.listing()));
    }
    e.latest()
        .ifPresent(
            latest -> {
              problem.setProperty("decidedBy", latest.actor().shown());
              problem.setProperty("decidedAt", latest.at());
              problem.setProperty("decision", latest.id());
              problem.setProperty("action", latest.action().word());
            });
    return problem;
  }

  @ExceptionHandler({NoSuchItem.class, NoSuchListing.class, NoSuchDecision.class})
  ProblemDetail missing(RuntimeException e) {
    return problem(HttpStatus.NOT_FOUND, "Not found", e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail wrong(IllegalArgumentException e) {
    return problem(HttpStatus.BAD_REQUEST, WRONG, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail wrong(MethodArgumentTypeMismatchException e) {
    return problem(
        HttpStatus.BAD_REQUEST, WRONG, "%s cannot be %s".formatted(e.getName(), e.getValue()));
  }

  @ExceptionHandler
  ProblemDetail unkeepable(DataIntegrityViolationException e) {
    return problem(
        HttpStatus.BAD_REQUEST,
        WRONG,
        "the database cannot keep this: leave out control characters");
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    boolean large = BodyTooLarge.causes(e);
    HttpStatus answer = large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
    String detail = large ? BodyTooLarge.WHAT : UnreadBody.why(e);
    return ResponseEntity.status(answer)
        .body(problem(answer, large ? "The request is too large" : WRONG, detail));
  }

  private static ProblemDetail problem(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }
}

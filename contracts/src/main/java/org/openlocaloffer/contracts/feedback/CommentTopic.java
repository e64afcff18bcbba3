package org.openlocaloffer.contracts.feedback;

/**
 * What a council must seek comments on: the Special Educational Needs and Disability Regulations
 * 2014, regulation 56.
 */
public enum CommentTopic {
  CONTENT,
  QUALITY,
  NOT_AVAILABLE,
  ACCESSIBILITY,
  DEVELOPMENT,
  REVIEW
}

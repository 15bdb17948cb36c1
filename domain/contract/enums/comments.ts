export const commentTopics = [
  'GENERAL',
  'SECTION_74',
  'INSPECTION',
  'FPN',
  'OVERRUN',
  'FORWARD_PLAN',
  'CHANGE_REQUEST',
  'IMPOSED_VARIATION',
  'DURATION_CHALLENGE',
  'SECTION_81',
  'UNATTRIBUTED_WORKS',
] as const
export type CommentTopic = (typeof commentTopics)[number]

/** Answers of the Work API give the topic in lower case; requests and the Reporting API in upper case. */
export const commentTopicAnswers = [
  'general',
  'section_74',
  'inspection',
  'fpn',
  'overrun',
  'forward_plan',
  'change_request',
  'imposed_variation',
  'duration_challenge',
  'section_81',
  'unattributed_works',
] as const
export type CommentTopicAnswer = (typeof commentTopicAnswers)[number]

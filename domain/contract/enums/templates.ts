/** What a template is for: an application, or what an officer writes with a decision. */
export const templateKinds = ['application', 'decision_text'] as const
export type TemplateKind = (typeof templateKinds)[number]

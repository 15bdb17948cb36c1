/** What waits for whom, declared once: the queue, its counts, its pages and the words of "Why is this here?" come from it. */
import type { ToDoKind } from '../contract/enums/to-do.ts'
import { ofAuthorities } from './to-do-authority.ts'
import type { ToDoFacts } from './to-do-facts.ts'
import { ofPromoters } from './to-do-promoter.ts'

/** By kind. What stands for both sides is declared with the authority's. */
export const toDoTable: Readonly<Record<ToDoKind, ToDoFacts>> = { ...ofAuthorities, ...ofPromoters }

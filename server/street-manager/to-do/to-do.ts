import { assignToDo, listToDoPeople } from './assign-to-do.ts'
import { calendarLinks } from './calendar-link.ts'
import { listToDo } from './list-to-do.ts'
import { readCalendar } from './read-calendar.ts'

export const toDo = [listToDo, listToDoPeople, assignToDo, ...calendarLinks, readCalendar]

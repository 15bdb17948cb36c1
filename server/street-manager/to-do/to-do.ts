import { assignToDo, listToDoPeople } from './assign-to-do.ts'
import { listToDo } from './list-to-do.ts'

export const toDo = [listToDo, listToDoPeople, assignToDo]

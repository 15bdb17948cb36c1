import * as endpoints from '../../../domain/contract/works.ts'
import * as shapes from '../../../domain/contract/works.shapes.ts'
import { implement } from '../../http/implement.ts'
import { createWork } from './create-work.ts'
import { describeWork } from './describe-work.ts'
import { revertStart } from './revert-start.ts'
import { revertStop } from './revert-stop.ts'
import { startWork } from './start-work.ts'
import { stopWork } from './stop-work.ts'

const getWork = implement(endpoints.getWork, shapes.getWork, ({ db, caller, house, work }) =>
  describeWork({ db, caller, holidays: house.holidays }, work),
)

export const works = [
  getWork,
  implement(endpoints.createWork, shapes.createWork, createWork),
  implement(endpoints.startWork, shapes.startWork, startWork),
  implement(endpoints.stopWork, shapes.stopWork, stopWork),
  implement(endpoints.revertStart, shapes.revertStart, revertStart),
  implement(endpoints.revertStop, shapes.revertStop, revertStop),
]

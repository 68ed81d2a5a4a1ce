import fc from 'fast-check'
import { type Break, happenings, type Plan, type Step, type StepName } from './run.ts'
import { type WriteName, writes } from './writes.ts'

export { foundation } from './machine.ts'
export { play } from './run.ts'

const weights: Partial<Record<StepName, number>> = {
  send: 16,
  deliver: 16,
  edit: 14,
  member: 7,
  release: 7,
  move: 4,
  merge: 4,
  unmerge: 4,
  undo: 8,
  link: 4,
  photo: 7,
  put: 7,
}

const names: StepName[] = [...(Object.keys(writes) as WriteName[]), ...happenings]

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.oneof(...names.map((name) => ({ weight: weights[name] ?? 1, arbitrary: fc.constant(name) }))),
  who: fc.nat(5),
  a: fc.nat(15),
  b: fc.nat(15),
  c: fc.nat(63),
})

/** Two to five desks, the first `old` of them with a program of version 1, and what happens to them. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  desks: fc.integer({ min: 2, max: 5 }),
  old: fc.nat(2),
  steps: fc.array(step, { minLength: 10, maxLength: 45, size: 'max' }),
})

/** Rules broken on purpose, by what a desk would do wrong with them. */
export const breaks: Record<string, Break> = {
  'entries are ordered by who wrote them': (rules) => ({
    ...rules,
    order: (a, b) =>
      a.desk + a.epoch < b.desk + b.epoch ? -1 : a.desk === b.desk && a.epoch === b.epoch ? a.seq - b.seq : 1,
  }),
  'entries are ordered by the wall clock': (rules) => ({ ...rules, order: (a, b) => a.at - b.at || rules.order(a, b) }),
  'entries are taken as the table gives them': (rules) => ({ ...rules, order: () => 0 }),
  'the earlier value wins': (rules) => ({ ...rules, field: (earlier) => earlier }),
  'the greater value wins': (rules) => ({ ...rules, field: (a, b) => (String(a) > String(b) ? a : b) }),
  'a value is never cleared': (rules) => ({ ...rules, field: (earlier, later) => later ?? earlier }),
  'a member taken out stays': (rules) => ({ ...rules, element: (present, add) => new Set([...present, ...add]) }),
  'a member once there is not added again': (rules) => ({
    ...rules,
    element: (present, add, remove) => new Set([...present, ...add].filter((one) => !remove.includes(one))),
  }),
  'a set is replaced, not merged': (rules) => ({
    ...rules,
    element: (present, add, remove) => (add.length > 0 ? new Set(add) : rules.element(present, add, remove)),
  }),
  'the last closing wins': (rules) => ({ ...rules, rivals: (heads) => heads.slice(-1) }),
  'two handovers to one state are no conflict': (rules) => ({
    ...rules,
    rivals: (heads) => {
      const rivals = rules.rivals(heads)
      return new Set(rivals.map((head) => head.to)).size > 1 ? rivals : rivals.slice(0, 1)
    },
  }),
  'two closings that differ are no conflict': (rules) => ({
    ...rules,
    rivals: (heads) => {
      const rivals = rules.rivals(heads)
      return rivals.filter((head) => head.claim !== null).length > 1 ? rivals : rivals.slice(0, 1)
    },
  }),
  'a change taken back stays': (rules) => ({ ...rules, undoesChange: false }),
  'an undone merge stays': (rules) => ({ ...rules, undoesMerge: false }),
  'a newer entry is applied at once': (rules) => ({ ...rules, version: 2 }),
}

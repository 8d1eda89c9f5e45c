import type { ApiChange } from '../api/apiChange.js';
import type { AnalysedOperation } from './analyse.js';
import type { Used } from './usedCoordinates.js';

type Subject = {
  readonly change: ApiChange;
  readonly type: string;
  readonly member: string;
  readonly isInvalid: boolean;
};

/** Whether an operation that uses this is touched by a change. */
type Touches = (used: Used, subject: Subject) => boolean;

const named: Touches = ({ named }, { change }) => named.has(change.coordinate);
const typeNamed: Touches = ({ named }, { type }) => named.has(type);
const received: Touches = ({ received }, { type }) => received.has(type);
const fieldNamed: Touches = ({ named }, { change }) => named.has(change.coordinate.replace(/\(.*$/, ''));

/** With values that are written in the document, the new schema says whether they still do; with those of variables it cannot. */
const inputTypeChanged: Touches = ({ open, named, omitted }, { change: { coordinate }, type, isInvalid }) =>
  open.has(type) || (isInvalid && (named.has(coordinate) || omitted.has(coordinate)));

/** By the rule of a change. Others touch who names their coordinate. */
const byRule: Readonly<Record<string, Touches>> = {
  'type-kind-changed': typeNamed,
  'scalar-specified-by-changed': typeNamed,
  'field-argument-added': (used, subject) =>
    fieldNamed(used, subject) && (subject.change.criticality !== 'breaking' || subject.isInvalid),
  // Variables have types: whether a document fits says all.
  'field-argument-type-changed': (used, subject) => subject.isInvalid && fieldNamed(used, subject),
  'field-argument-default-changed': ({ omitted }, { change }) => omitted.has(change.coordinate),
  'directive-argument-added': (used, subject) => subject.isInvalid && fieldNamed(used, subject),
  'directive-argument-type-changed': (used, subject) => subject.isInvalid && fieldNamed(used, subject),
  'directive-argument-default-value-changed': ({ omitted }, { change }) => omitted.has(change.coordinate),
  'input-field-added': (used, subject) =>
    typeNamed(used, subject) &&
    (subject.change.criticality !== 'breaking' || subject.isInvalid || used.open.has(subject.type)),
  'input-field-type-changed': inputTypeChanged,
  'input-field-default-value-changed': ({ open, omitted }, { change, type }) =>
    open.has(type) || omitted.has(change.coordinate),
  'input-one-of-added': typeNamed,
  'enum-value-added': received,
  'enum-value-removed': (used, subject) =>
    subject.change.criticality === 'breaking' ? named(used, subject) : received(used, subject),
  'union-member-added': received,
  'union-member-removed': ({ named, received }, { type, member }) => received.has(type) && named.has(member),
  'object-type-interface-added': ({ received }, { member }) => received.has(member),
  'object-type-interface-removed': ({ named }, { type, member }) => named.has(type) && named.has(member),
};

/** Whether a change, by its rule and place, touches an operation: one that has it keeps to the schema before. */
export const touches = (change: ApiChange, { used, invalidAfter }: AnalysedOperation): boolean => {
  if (!used) return false;
  const [type = '', member = ''] = change.coordinate.split(/[.(]/);
  return (byRule[change.rule] ?? named)(used, { change, type, member, isInvalid: invalidAfter !== undefined });
};

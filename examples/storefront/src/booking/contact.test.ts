import { expect, test } from 'vitest';
import { readContact } from './contact.js';

const filled = (values: Readonly<Record<string, string>>) => ({ get: (name: string) => values[name] ?? null });

test('spaces around are not meant, and what is left empty is not said', () => {
  const { contact, faults } = readContact(
    filled({ fullName: ' Ada Example ', emailAddress: 'ada@example.com', phoneNumber: ' ' }),
  );
  expect(contact).toEqual({ fullName: 'Ada Example', emailAddress: 'ada@example.com' });
  expect(faults.size).toBe(0);
});

test('who says nothing is told of each field that is needed, the first one first', () => {
  expect([...readContact(filled({})).faults.keys()]).toEqual(['fullName', 'emailAddress']);
});

test.each(['ada', 'ada@', '@example.com', 'ada @example.com', 'ada@example.com bob@example.com'])(
  '%s is no address of a mail',
  (emailAddress) => {
    expect([...readContact(filled({ fullName: 'Ada', emailAddress })).faults.keys()]).toEqual(['emailAddress']);
  },
);

test('what is longer than the schema takes is said here', () => {
  const { faults } = readContact(
    filled({ fullName: 'A'.repeat(201), emailAddress: 'a@b', phoneNumber: '1'.repeat(201) }),
  );
  expect([...faults.keys()]).toEqual(['fullName', 'phoneNumber']);
});

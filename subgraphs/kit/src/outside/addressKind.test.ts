import { expect, test } from 'vitest';
import { kindOfAddress } from './addressKind.js';

test.each(['1.1.1.1', '93.184.215.14', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:1.1.1.1'])(
  '%s is public',
  (address) => {
    expect(kindOfAddress(address)).toBe('PUBLIC');
  },
);

test.each(['127.0.0.1', '127.255.0.3', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1'])('%s is this machine', (address) => {
  expect(kindOfAddress(address)).toBe('LOOPBACK');
});

test.each([
  ['10.0.0.1', 'RFC 1918'],
  ['172.16.0.1', 'RFC 1918'],
  ['172.31.255.255', 'RFC 1918'],
  ['192.168.1.1', 'RFC 1918'],
  ['169.254.169.254', 'the metadata of a cloud'],
  ['168.63.129.16', 'the WireServer of a cloud'],
  ['100.100.100.200', 'carrier-grade NAT, and the metadata of a cloud'],
  ['192.0.0.192', 'IETF assignments, and the metadata of a cloud'],
  ['0.0.0.0', 'unspecified'],
  ['192.0.2.1', 'documentation'],
  ['198.18.0.1', 'benchmarking'],
  ['224.0.0.1', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with a zone'],
  ['fec0::1', 'site-local'],
  ['fc00::1', 'unique local'],
  ['fd00:ec2::254', 'unique local, and the metadata of a cloud'],
  ['ff02::1', 'multicast'],
  ['2001:db8::1', 'documentation'],
  ['::ffff:10.0.0.1', 'RFC 1918 in IPv6'],
  ['::10.0.0.1', 'RFC 1918 in IPv6, the old way'],
  ['64:ff9b::a00:1', 'RFC 1918 behind NAT64'],
  ['2002:a00:1::', 'RFC 1918 behind 6to4'],
  ['2001:0:a00:1::', 'Teredo'],
  ['', 'nothing'],
  ['localhost', 'a name'],
])('%s is refused: %s', (address) => {
  expect(kindOfAddress(address)).toBe('PRIVATE');
});

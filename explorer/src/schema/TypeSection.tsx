import { useEffect, useRef, type JSX } from 'react';
import { hashOf } from '../page/route.js';
import type { DescribedArgument, DescribedMember, DescribedType, TypeReference } from './describedType.js';

const TypeLink = ({ type: { text, name } }: { readonly type: TypeReference }): JSX.Element => {
  const [before = '', after = ''] = text.split(name);
  return (
    <code>
      {before}
      <a href={hashOf({ page: 'schema', type: name, member: undefined })}>{name}</a>
      {after}
    </code>
  );
};

const Arguments = ({ all }: { readonly all: readonly DescribedArgument[] }): JSX.Element => (
  <ul className="arguments">
    {all.map(({ name, type, defaultValue, description }) => (
      <li key={name}>
        <code>{name}: </code>
        <TypeLink type={type} />
        {defaultValue !== undefined && <code> = {defaultValue}</code>}
        {description !== '' && <span className="soft"> {description}</span>}
      </li>
    ))}
  </ul>
);

const Member = ({ member, isMeant }: { readonly member: DescribedMember; readonly isMeant: boolean }): JSX.Element => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMeant) place.current?.scrollIntoView({ block: 'center' });
  }, [isMeant]);
  const { name, type, description, deprecationReason } = member;
  return (
    <div ref={place} className={isMeant ? 'member is-chosen' : 'member'}>
      <h3>
        <code>
          {name}
          {type && ': '}
        </code>
        {type && <TypeLink type={type} />}
      </h3>
      {deprecationReason !== undefined && <p className="problem">Deprecated: {deprecationReason}</p>}
      {description !== '' && <p className="description">{description}</p>}
      {member.arguments.length > 0 && <Arguments all={member.arguments} />}
    </div>
  );
};

const Names = ({ title, names }: { readonly title: string; readonly names: readonly string[] }): JSX.Element => (
  <p>
    {title}{' '}
    {names.map((name, index) => (
      <span key={name}>
        {index > 0 && ', '}
        <TypeLink type={{ text: name, name }} />
      </span>
    ))}
  </p>
);

/** A type with all that is in it. */
export const TypeSection = ({
  type,
  member,
}: {
  readonly type: DescribedType;
  readonly member: string | undefined;
}): JSX.Element => (
  <section aria-labelledby="type-name">
    <h2 id="type-name">
      <span className="soft">{type.kind}</span> <code>{type.name}</code>
    </h2>
    {type.description !== '' && <p className="description">{type.description}</p>}
    {type.interfaces.length > 0 && <Names title="Is a" names={type.interfaces} />}
    {type.possible.length > 0 && <Names title="Is one of" names={type.possible} />}
    {type.members.map((each) => (
      <Member key={each.name} member={each} isMeant={each.name === member} />
    ))}
  </section>
);

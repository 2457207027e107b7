import { useState } from 'preact/hooks';
import {
  type LifetimeInput,
  type LifetimeWay,
  lifetimeInputs,
  lifetimeValue,
  lifetimeWays,
} from '../../values/lifetime-value.ts';
import { NumberField, SelectField } from '../ledger/fields.tsx';
import { typedNumber, typedPercent } from '../ledger/typed-number.ts';
import { usePage } from '../page/page.tsx';

const ways = Object.keys(lifetimeWays) as readonly LifetimeWay[];
const rates: readonly LifetimeInput[] = ['margin', 'churnRate', 'retentionRate', 'discountRate'];

/** What a customer brings as long as they stay, reckoned in one of three ways. */
export function LifetimeCalculator({ currency, onUse }: { currency: string; onUse: (value: number) => void }) {
  const { texts, format, boot } = usePage<'values'>();
  const { lifetime: words } = texts.sidebar.values;
  const [way, setWay] = useState<LifetimeWay>('simple');
  const [typed, setTyped] = useState<Partial<Record<LifetimeInput, string>>>({});

  const isRate = (input: LifetimeInput): boolean => rates.includes(input);
  const numberOf = (input: LifetimeInput): number | null => {
    const cell = (isRate(input) ? typedPercent : typedNumber)(typed[input] ?? '', boot.locale);
    return typeof cell === 'number' ? cell : null;
  };
  const inputs = lifetimeInputs(way);
  const result = lifetimeValue(way, Object.fromEntries(inputs.map(input => [input, numberOf(input)])));
  const problemOf = (input: LifetimeInput): string | undefined => {
    const text = (typed[input] ?? '').trim();
    if (text !== '' && numberOf(input) === null) return 'not-a-number';
    if ('value' in result) return undefined;
    const found = result.problems.find(problem => problem.input === input)?.problem;
    return found === 'missing' ? undefined : found;
  };
  const isReady = 'value' in result && inputs.every(input => problemOf(input) === undefined);

  return (
    <details class="card">
      <summary>{words.title}</summary>
      <div class="stack">
        <SelectField
          label={words.way}
          value={way}
          options={ways.map(value => ({ value, label: words.ways[value] }))}
          onChange={chosen => setWay(ways.find(each => each === chosen) ?? 'simple')}
        />
        {inputs.map(input => (
          <NumberField
            key={input}
            label={texts.parameters[input]}
            value={typed[input] ?? ''}
            unit={isRate(input) ? '%' : undefined}
            problem={problemOf(input)}
            onChange={text => setTyped({ ...typed, [input]: text })}
          />
        ))}
        <p role="status" class="figure">
          {isReady && 'value' in result ? `${format.number(result.value)} ${currency}` : '–'}
        </p>
        <button
          type="button"
          disabled={!isReady}
          onClick={() => {
            if ('value' in result) onUse(result.value);
          }}
        >
          {words.use}
        </button>
      </div>
    </details>
  );
}

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { usePage } from '../page/page.tsx';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** Code of what is wrong with it. */
  readonly problem?: string | undefined;
}

/** Ids that tie a field to its hint and to what is wrong with it. */
function described(id: string, { hint, problem }: Pick<FieldProps, 'hint' | 'problem'>) {
  const ids = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean);
  return {
    id,
    'aria-invalid': problem !== undefined,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  };
}

const FieldFrame = ({
  id,
  label,
  hint,
  problem,
  children,
}: Pick<FieldProps, 'label' | 'hint' | 'problem'> & { id: string; children: ComponentChildren }) => (
  <div class="field">
    <label for={id}>{label}</label>
    {children}
    {problem !== undefined && <FieldProblem id={`${id}-problem`} problem={problem} />}
    {hint && (
      <p id={`${id}-hint`} class="small muted">
        {hint}
      </p>
    )}
  </div>
);

/** What is wrong with a field, in words. */
function FieldProblem({ id, problem }: { id: string; problem: string }) {
  const { texts } = usePage<'goals' | 'costs' | 'values'>();
  const words: Readonly<Record<string, string>> = {
    ...('mend' in texts ? texts.mend : texts.goalProblems),
    ...texts.sidebar.ledger.problems,
  };
  return (
    <p id={id} class="small problem">
      {words[problem] ?? texts.sidebar.ledger.problems.other}
    </p>
  );
}

export function TextField({
  known = [],
  placeholder,
  ...field
}: FieldProps & {
  /** What may be meant; anything else can be typed as well. */
  readonly known?: readonly string[];
  readonly placeholder?: string;
}) {
  const id = useId();
  return (
    <FieldFrame id={id} {...field}>
      <input
        {...described(id, field)}
        type="text"
        value={field.value}
        placeholder={placeholder}
        list={known.length > 0 ? `${id}-known` : undefined}
        onInput={event => field.onChange(event.currentTarget.value)}
        autocomplete="off"
        spellcheck={false}
      />
      {known.length > 0 && (
        <datalist id={`${id}-known`}>
          {known.map(value => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}

/** A number, as the reader writes numbers; `unit` stands behind it. */
export function NumberField({ unit, ...field }: FieldProps & { readonly unit?: string | undefined }) {
  const id = useId();
  return (
    <FieldFrame id={id} {...field}>
      <div class="with-unit">
        <input
          {...described(id, field)}
          type="text"
          inputMode="decimal"
          value={field.value}
          onInput={event => field.onChange(event.currentTarget.value)}
          autocomplete="off"
        />
        {unit && <span class="unit">{unit}</span>}
      </div>
    </FieldFrame>
  );
}

/** A day as `2026-03-31`, `''` for none. */
export function DayField(field: FieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} {...field}>
      <input
        {...described(id, field)}
        type="date"
        min="1990-01-01"
        max="2100-12-31"
        value={field.value}
        onInput={event => field.onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}

export function SelectField({
  options,
  ...field
}: FieldProps & { readonly options: readonly { readonly value: string; readonly label: string }[] }) {
  const id = useId();
  return (
    <FieldFrame id={id} {...field}>
      <select
        {...described(id, field)}
        value={field.value}
        onChange={event => field.onChange(event.currentTarget.value)}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** A few choices, each with a word on what it means. */
export function ChoiceCards<Value extends string>({
  label,
  value,
  options,
  problem,
  onChange,
}: {
  label: string;
  value: Value | '';
  options: readonly { readonly value: Value; readonly label: string; readonly text?: string }[];
  problem?: string | undefined;
  onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <fieldset aria-describedby={problem === undefined ? undefined : `${id}-problem`}>
      <legend>{label}</legend>
      <div class="choices">
        {options.map(option => (
          <label key={option.value} class="choice">
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              aria-invalid={problem !== undefined}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span class="choice-label">{option.label}</span>
              {option.text && <span class="small muted">{option.text}</span>}
            </span>
          </label>
        ))}
      </div>
      {problem !== undefined && <FieldProblem id={`${id}-problem`} problem={problem} />}
    </fieldset>
  );
}

import { useId, useMemo, useState } from 'preact/hooks';
import type { Answers, Question } from '../../importers/imported-table.ts';
import type { ChannelId } from '../../model/channels.ts';
import { usePage } from '../page/page.tsx';

interface Asked {
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
}

/** What a file doesn't say. Each answer reads the file again. */
export function Questions({
  questions,
  open,
  accounts,
  baseCurrency,
  ...asked
}: Asked & {
  readonly questions: readonly Question[];
  /** Some of them wait for an answer. */
  readonly open: boolean;
  readonly accounts: readonly string[];
  readonly baseCurrency: string;
}) {
  const { importing: words } = usePage<'import'>().texts.sidebar;
  return (
    <fieldset class={open ? 'questions open' : 'questions'}>
      <legend>{words.questions}</legend>
      {questions.map(question => (
        <AskedQuestion
          key={question.about}
          question={question}
          accounts={accounts}
          baseCurrency={baseCurrency}
          {...asked}
        />
      ))}
    </fieldset>
  );
}

function AskedQuestion({
  question,
  accounts,
  baseCurrency,
  ...asked
}: Asked & { readonly question: Question; readonly accounts: readonly string[]; readonly baseCurrency: string }) {
  switch (question.about) {
    case 'account':
      return <AccountQuestion accounts={accounts} {...asked} />;
    case 'currency':
      return <CurrencyQuestion baseCurrency={baseCurrency} {...asked} />;
    case 'day-month-order':
      return <OrderQuestion question={question} {...asked} />;
    case 'ranges':
      return <RangesQuestion {...asked} />;
    case 'channel':
      return <ChannelQuestion options={question.options} {...asked} />;
    case 'year':
      return <YearQuestion question={question} {...asked} />;
  }
}

function AccountQuestion({ answers, accounts, onAnswers }: Asked & { readonly accounts: readonly string[] }) {
  const { texts } = usePage<'import'>();
  const { account: words } = texts.importing.questions;
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const value = typed ?? answers.account ?? '';

  const commit = () => {
    const account = value.trim();
    setTyped(null);
    if (account !== (answers.account ?? '')) onAnswers({ ...answers, account });
  };

  return (
    <div class="field">
      <label for={id}>{words.question}</label>
      <input
        id={id}
        type="text"
        list={`${id}-known`}
        value={value}
        required
        aria-invalid={value.trim() === ''}
        aria-describedby={`${id}-hint`}
        onInput={event => {
          const text = event.currentTarget.value;
          setTyped(text);
          // Chosen from the list: no need to wait until the field is left.
          if (accounts.includes(text) && text !== answers.account) {
            setTyped(null);
            onAnswers({ ...answers, account: text });
          }
        }}
        onBlur={commit}
        onKeyDown={event => {
          if (event.key === 'Enter') commit();
        }}
        autocomplete="off"
        spellcheck={false}
      />
      <datalist id={`${id}-known`}>
        {accounts.map(account => (
          <option key={account} value={account} />
        ))}
      </datalist>
      <p id={`${id}-hint`} class="small muted">
        {words.hint}
      </p>
    </div>
  );
}

/** Of the users' markets and their neighbours; every other one follows below. */
const OFTEN_USED = ['KRW', 'IDR', 'CNY', 'USD', 'EUR', 'JPY', 'SGD', 'MYR', 'THB', 'VND', 'HKD', 'TWD', 'GBP', 'AUD'];
/** A select can't hold undefined; no currency has this code. */
const NOT_CHOSEN = '?';

function CurrencyQuestion({ answers, baseCurrency, onAnswers }: Asked & { readonly baseCurrency: string }) {
  const { texts, language } = usePage<'import'>();
  const { importing: words } = texts.sidebar;
  const id = useId();
  const { often, all } = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    const named = (code: string) => ({ code, name: `${code} – ${names.of(code) ?? code}` });
    const first = [...new Set([baseCurrency, ...OFTEN_USED])].filter(Boolean);
    const rest = Intl.supportedValuesOf('currency').filter(code => !first.includes(code));
    return { often: first.map(named), all: rest.map(named) };
  }, [language, baseCurrency]);

  return (
    <div class="field">
      <label for={id}>{texts.importing.questions.currency.question}</label>
      <select
        id={id}
        value={answers.currency ?? NOT_CHOSEN}
        aria-invalid={answers.currency === undefined}
        onChange={event => {
          const currency = event.currentTarget.value;
          if (currency !== NOT_CHOSEN) onAnswers({ ...answers, currency });
        }}
      >
        {answers.currency === undefined && <option value={NOT_CHOSEN}>{words.chooseOne}</option>}
        <optgroup label={words.currencyCommon}>
          {often.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
          <option value="">{words.currencyUnknown}</option>
        </optgroup>
        <optgroup label={words.currencyAll}>
          {all.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}

function OrderQuestion({
  question,
  answers,
  onAnswers,
}: Asked & { readonly question: Question & { readonly about: 'day-month-order' } }) {
  const { texts, say, format } = usePage<'import'>();
  const words = texts.importing.questions['day-month-order'];
  return (
    <RadioField
      label={say(words.question, { example: question.example })}
      value={answers.dayMonthOrder}
      options={[
        { value: 'day-first', label: say(words.dayFirst, { day: format.day(question.dayFirst) }) },
        { value: 'month-first', label: say(words.monthFirst, { month: format.day(question.monthFirst) }) },
      ]}
      onChoose={dayMonthOrder => onAnswers({ ...answers, dayMonthOrder })}
    />
  );
}

function RangesQuestion({ answers, onAnswers }: Asked) {
  const words = usePage<'import'>().texts.importing.questions.ranges;
  return (
    <RadioField
      label={words.question}
      value={answers.ranges ?? 'spread'}
      options={[
        { value: 'spread', label: words.spread },
        { value: 'whole', label: words.whole },
      ]}
      onChoose={ranges => onAnswers({ ...answers, ranges })}
    />
  );
}

function ChannelQuestion({ options, answers, onAnswers }: Asked & { readonly options: readonly ChannelId[] }) {
  const { texts } = usePage<'import'>();
  const words = texts.importing.questions.channel;
  return (
    <>
      <RadioField
        label={words.question}
        value={answers.channel}
        options={options.map(id => ({ value: id, label: texts.model.channels[id] }))}
        onChoose={channel => onAnswers({ ...answers, channel })}
      />
      <p class="small muted">{words.hint}</p>
    </>
  );
}

/** The likeliest year and those around it. */
const YEARS_SHOWN = 4;

function YearQuestion({
  question,
  answers,
  onAnswers,
}: Asked & { readonly question: Question & { readonly about: 'year' } }) {
  const { texts, say } = usePage<'import'>();
  const words = texts.importing.questions.year;
  const years = Array.from({ length: YEARS_SHOWN }, (_, index) => String(question.likely + 1 - index));
  return (
    <>
      <RadioField
        label={say(words.question, { example: question.example })}
        value={answers.year === undefined ? undefined : String(answers.year)}
        options={years.map(year => ({ value: year, label: year }))}
        onChoose={year => onAnswers({ ...answers, year: Number(year) })}
      />
      <p class="small muted">{words.hint}</p>
    </>
  );
}

/** A short list of which one is chosen. */
export function RadioField<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: Value | undefined;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChoose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <div class="radios">
        {options.map(option => (
          <label key={option.value} class="radio">
            <input type="radio" name={id} checked={option.value === value} onChange={() => onChoose(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

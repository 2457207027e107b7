import { useId, useState } from 'preact/hooks';
import type { ConversionName } from '../../importers/imported-table.ts';
import { type ConversionMeaning, countedResults } from '../../model/remembered-names.ts';
import { fieldName } from '../page/field-name.ts';
import { usePage } from '../page/page.tsx';
import { Details } from './details.tsx';

const measureOf = (text: string): ConversionMeaning['measure'] => countedResults.find(id => id === text) ?? '';
/** A select can't hold null; no measure is called so. */
const NOT_SAID = '?';

/** What the file's own names of results, events or stages count. Each answer reads the files that have the name again. */
export function Conversions({
  conversions,
  onMeaning,
}: {
  conversions: readonly ConversionName[];
  onMeaning: (name: string, meaning: ConversionMeaning) => void;
}) {
  const { texts, say, format } = usePage<'import'>();
  const { importing: words } = texts.sidebar;
  const unknown = conversions.filter(({ meaning }) => meaning === null).length;
  // It doesn't close by itself when the last of them is answered.
  const [open] = useState(unknown > 0);
  return (
    <Details title={say(words.conversions, { count: conversions.length })} open={open}>
      {unknown > 0 && <p class="attention">{say(words.conversionsUnknown, { count: unknown })}</p>}
      <p class="small muted">{words.conversionsText}</p>
      <table class="small-table conversions">
        <thead>
          <tr>
            <th scope="col">{words.conversionName}</th>
            <th scope="col" class="number">
              {words.rowsOfName}
            </th>
            <th scope="col">{words.conversionCounts}</th>
            <th scope="col">{texts.model.dimensions.conversionType}</th>
          </tr>
        </thead>
        <tbody>
          {conversions.map(conversion => (
            <tr key={conversion.name}>
              <th scope="row">{conversion.name || words.conversionBlank}</th>
              <td class="number">{format.number(conversion.rows)}</td>
              <td>
                <MeasureSelect conversion={conversion} onMeaning={onMeaning} />
              </td>
              <td>
                {conversion.meaning && conversion.meaning.measure !== '' && (
                  <TypeInput name={conversion.name} meaning={conversion.meaning} onMeaning={onMeaning} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  );
}

type OnMeaning = (name: string, meaning: ConversionMeaning) => void;

function MeasureSelect({ conversion, onMeaning }: { conversion: ConversionName; onMeaning: OnMeaning }) {
  const { texts, say } = usePage<'import'>();
  const { importing: words } = texts.sidebar;
  const id = useId();
  const { name, meaning } = conversion;
  return (
    <>
      <select
        value={meaning?.measure ?? NOT_SAID}
        aria-label={say(words.conversionCountsOf, { name: name || words.conversionBlank })}
        aria-describedby={meaning ? undefined : id}
        onChange={event => {
          const chosen = event.currentTarget.value;
          if (chosen === NOT_SAID) return;
          const measure = measureOf(chosen);
          onMeaning(name, { measure, type: measure === '' ? '' : (meaning?.type ?? '') });
        }}
      >
        {meaning === null && <option value={NOT_SAID}>{words.chooseOne}</option>}
        {countedResults.map(measure => (
          <option key={measure} value={measure}>
            {fieldName(measure, texts)}
          </option>
        ))}
        <option value="">{words.conversionNothing}</option>
      </select>
      {meaning === null && (
        <div id={id} class="small attention">
          {words.conversionNotSaid}
        </div>
      )}
    </>
  );
}

function TypeInput({ name, meaning, onMeaning }: { name: string; meaning: ConversionMeaning; onMeaning: OnMeaning }) {
  const { texts, say } = usePage<'import'>();
  const { importing: words } = texts.sidebar;
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    const type = (typed ?? meaning.type).trim();
    setTyped(null);
    if (type !== meaning.type) onMeaning(name, { ...meaning, type });
  };
  return (
    <input
      type="text"
      value={typed ?? meaning.type}
      aria-label={say(words.conversionTypeOf, { name: name || words.conversionBlank })}
      placeholder={words.optional}
      onInput={event => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={event => {
        if (event.key === 'Enter') commit();
      }}
      autocomplete="off"
      spellcheck={false}
    />
  );
}

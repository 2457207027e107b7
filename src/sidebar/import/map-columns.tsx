import { useId, useState } from 'preact/hooks';
import type { Mapping } from '../../importers/imported-table.ts';
import { channels, isChannelId } from '../../model/channels.ts';
import { type DimensionId, dimensionIds, isDimensionId, type Level, levels } from '../../model/dimensions.ts';
import { importedMeasureIds, isMeasureId, type MeasureId } from '../../model/measures.ts';
import { fieldName } from '../page/field-name.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { mappingProblem } from './mapping-problem.ts';
import type { UnknownPart } from './read-request.ts';

/** A person maps these; the rest (source, level, basis) is said for the whole table or follows from it. */
const MAPPED_DIMENSIONS = dimensionIds.filter(id => !['source', 'level', 'basis', 'breakdown', 'vat'].includes(id));
const OWN_CHANNEL = '+';
const SAMPLES = 3;

const isField = (text: string): text is MeasureId | DimensionId => isMeasureId(text) || isDimensionId(text);

/** "Map the columns yourself": what each column of an unknown table is. Starts from what its headers suggest. */
export function MapColumns({
  part,
  initial,
  onBegin,
  onUse,
}: {
  part: UnknownPart;
  initial: Mapping;
  /** At every change. */
  onBegin: () => void;
  onUse: (mapping: Mapping) => void;
}) {
  const { texts, say } = usePage<'import'>();
  const { importing: words } = texts.sidebar;
  const [mapping, setMapping] = useState(initial);
  const [ownChannel, setOwnChannel] = useState(initial.channel !== '' && !isChannelId(initial.channel));
  const [tried, setTried] = useState(false);
  const id = useId();
  const problem = mappingProblem(mapping);

  const setColumn = (at: number, field: string) =>
    setMapping({
      ...mapping,
      columns: mapping.columns.map((old, i) => (i === at ? (isField(field) ? field : '') : old)),
    });

  return (
    <form
      class="table-card"
      aria-labelledby={`${id} ${id}-file`}
      onInput={onBegin}
      onChange={onBegin}
      onSubmit={event => {
        event.preventDefault();
        setTried(true);
        if (!problem) onUse(mapping);
      }}
    >
      <h3 id={id}>{words.mapTitle}</h3>
      <p id={`${id}-file`} class="small muted">
        {part.file}
      </p>
      <p>{initial.evidence ? say(words.mapPreset, { name: initial.name }) : words.mapText}</p>
      <p class="muted">
        {say(words.rows, { count: part.rows })}. {words.mapNotYet}
      </p>
      <div class="columns-2">
        <div class="field">
          <label for={`${id}-name`}>{words.mapName}</label>
          <input
            id={`${id}-name`}
            type="text"
            value={mapping.name}
            onInput={event => setMapping({ ...mapping, name: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for={`${id}-level`}>{words.mapLevel}</label>
          <select
            id={`${id}-level`}
            value={mapping.level}
            onChange={event => setMapping({ ...mapping, level: event.currentTarget.value as Level })}
          >
            {levels.map(level => (
              <option key={level} value={level}>
                {texts.model.levels[level]}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`${id}-channel`}>{words.mapChannel}</label>
          <select
            id={`${id}-channel`}
            value={ownChannel ? OWN_CHANNEL : mapping.channel}
            onChange={event => {
              const chosen = event.currentTarget.value;
              setOwnChannel(chosen === OWN_CHANNEL);
              setMapping({ ...mapping, channel: chosen === OWN_CHANNEL ? '' : chosen });
            }}
          >
            <option value="">{mapping.columns.includes('channel') ? words.mapChannelInColumn : words.chooseOne}</option>
            {channels.map(channel => (
              <option key={channel} value={channel}>
                {texts.model.channels[channel]}
              </option>
            ))}
            <option value={OWN_CHANNEL}>{words.mapOwnChannel}</option>
          </select>
        </div>
        {ownChannel && (
          <div class="field">
            <label for={`${id}-own`}>{words.mapOwnChannelName}</label>
            <input
              id={`${id}-own`}
              type="text"
              value={mapping.channel}
              onInput={event => setMapping({ ...mapping, channel: event.currentTarget.value })}
            />
          </div>
        )}
      </div>
      <table class="small-table map">
        <thead>
          <tr>
            <th scope="col">{words.columnOfFile}</th>
            <th scope="col">{words.columnBecomes}</th>
          </tr>
        </thead>
        <tbody>
          {part.headers.map((header, i) => {
            const samples = part.sample
              .map(row => String(row.cells[i] ?? ''))
              .filter(Boolean)
              .slice(0, SAMPLES);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat, and the list never changes its order
              <tr key={i}>
                <td>
                  <label for={`${id}-${i}`}>{header || `(${i + 1})`}</label>
                  {samples.length > 0 && (
                    <div class="small muted one-line">{say(words.mapSample, { sample: samples.join(' · ') })}</div>
                  )}
                </td>
                <td>
                  <select
                    id={`${id}-${i}`}
                    value={mapping.columns[i] ?? ''}
                    onChange={event => setColumn(i, event.currentTarget.value)}
                  >
                    <option value="">{words.mapSkip}</option>
                    <FieldGroup label={words.mapDimensions} fields={MAPPED_DIMENSIONS} />
                    <FieldGroup label={words.mapMeasures} fields={importedMeasureIds} />
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {tried && problem && (
        <Notice kind="error">
          {say(words[problem.text], { field: problem.field ? fieldName(problem.field, texts) : '' })}
        </Notice>
      )}
      <button type="submit">{words.mapUse}</button>
    </form>
  );
}

function FieldGroup({ label, fields }: { label: string; fields: readonly (MeasureId | DimensionId)[] }) {
  const { texts } = usePage<'import'>();
  return (
    <optgroup label={label}>
      {fields.map(field => (
        <option key={field} value={field}>
          {fieldName(field, texts)}
        </option>
      ))}
    </optgroup>
  );
}

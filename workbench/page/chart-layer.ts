import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Engine } from '../engine/engine.ts';
import type { ChartModel, Host } from '../host/contract.ts';
import { splitReference } from './a1.ts';
import { type ChartCells, type ChartData, chartData } from './chart-data.ts';
import { chartOption } from './chart-option.ts';
import { element } from './element.ts';
import { gridCanvas, placeOf } from './sheet-view.ts';

echarts.use([
  GraphicComponent,
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** The grid draws its scroll bars on the canvas; they stay in sight. */
const scrollBar = 12;

interface Drawn {
  model: ChartModel;
  readonly clip: HTMLElement;
  readonly box: HTMLElement;
  readonly chart: echarts.ECharts | undefined;
}

/**
 * Charts of the sheet in view, floating over its cells at the pixels the script asked for. (The grid's own floating
 * elements fit cells, not pixels, and end up among its drawings and in its undo steps.)
 */
export class ChartLayer {
  readonly #engine: Engine;
  readonly #host: Host;
  readonly #container: HTMLElement;
  readonly #layer = element('div', { class: 'chart-layer' });
  readonly #drawn = new Map<number, Drawn>();
  #sheet = '';

  constructor(engine: Engine, host: Host, container: HTMLElement) {
    this.#engine = engine;
    this.#host = host;
    this.#container = container;
    container.append(this.#layer);
  }

  /** After the script or a calculation may have changed charts or their cells, and when another sheet is shown. */
  redraw(): void {
    const sheet = this.#engine.api.getActiveWorkbook()?.getActiveSheet().getSheetName() ?? '';
    const models = sheet ? this.#host.charts(sheet) : [];
    const wanted = new Set(models.map(model => model.id));
    for (const [id, drawn] of this.#drawn) {
      const model = models.find(one => one.id === id);
      const same = model && sheet === this.#sheet && model.type === drawn.model.type;
      if (!wanted.has(id) || !same) this.#remove(id, drawn);
    }
    this.#sheet = sheet;
    for (const model of models) {
      const drawn = this.#drawn.get(model.id) ?? this.#add(model);
      drawn.model = model;
      this.#draw(drawn);
    }
    this.place();
  }

  /** Puts every chart where its anchor cell is now. */
  place(): void {
    const canvas = gridCanvas(this.#container);
    if (!canvas || this.#drawn.size === 0) return;
    const outer = this.#container.getBoundingClientRect();
    const inner = canvas.getBoundingClientRect();
    Object.assign(this.#layer.style, {
      left: `${inner.left - outer.left}px`,
      top: `${inner.top - outer.top}px`,
      width: `${inner.width}px`,
      height: `${inner.height}px`,
    });
    for (const { model, clip, box } of this.#drawn.values()) {
      const place = placeOf(this.#engine, model.row - 1, model.column - 1);
      clip.hidden = !place;
      if (!place) continue;
      clip.style.inset = `${place.clip.top}px ${scrollBar}px ${scrollBar}px ${place.clip.left}px`;
      box.style.width = `${model.width}px`;
      box.style.height = `${model.height}px`;
      const x = place.left - place.clip.left + model.offsetX * place.scale;
      const y = place.top - place.clip.top + model.offsetY * place.scale;
      box.style.transform = `translate(${x}px, ${y}px) scale(${place.scale})`;
    }
  }

  #add(model: ChartModel): Drawn {
    const box = element('div', { class: 'chart', role: 'img', 'data-chart': String(model.id) });
    const clip = element('div', { class: 'chart-clip' }, box);
    this.#layer.append(clip);
    // The wheel over a chart scrolls the sheet below it.
    box.addEventListener('wheel', event => {
      event.preventDefault();
      gridCanvas(this.#container)?.dispatchEvent(new WheelEvent(event.type, event));
    });
    const size = { width: model.width, height: model.height };
    const chart = model.type === 'table' ? undefined : echarts.init(box, null, { renderer: 'svg', ...size });
    const drawn = { model, clip, box, chart };
    this.#drawn.set(model.id, drawn);
    return drawn;
  }

  #draw({ model, box, chart }: Drawn): void {
    const cells: ChartCells = {
      values: reference => this.#read(reference, (sheet, a1) => this.#host.values(sheet, a1)),
      displays: reference => this.#read(reference, (sheet, a1) => this.#host.displayValues(sheet, a1)),
    };
    const data = chartData(model, cells);
    const title = typeof model.options['title'] === 'string' ? model.options['title'] : '';
    box.setAttribute('aria-label', `${title || 'Chart'}: ${data.series.map(one => one.name).join(', ')}`);
    if (chart) {
      chart.resize({ width: model.width, height: model.height });
      chart.setOption(chartOption(model, data, this.#host.locale), { notMerge: true });
    } else box.replaceChildren(tableOf(data));
  }

  #read<T>(reference: string, read: (sheet: string, a1: string) => T[][]): T[][] {
    const { sheet, a1 } = splitReference(reference);
    // A sheet may be gone while its chart still stands; Sheets shows such a chart without data.
    return this.#host.sheetNames().includes(sheet) ? read(sheet, a1) : [];
  }

  #remove(id: number, { clip, chart }: Drawn): void {
    chart?.dispose();
    clip.remove();
    this.#drawn.delete(id);
  }
}

function tableOf(data: ChartData): HTMLElement {
  const row = (tag: 'th' | 'td', texts: readonly string[]) =>
    element('tr', {}, ...texts.map(text => element(tag, {}, text)));
  return element(
    'table',
    {},
    element('thead', {}, row('th', ['', ...data.series.map(one => one.name)])),
    element(
      'tbody',
      {},
      ...data.labels.map((label, index) =>
        row('td', [label, ...data.series.map(one => String(one.values[index] ?? ''))]),
      ),
    ),
  );
}

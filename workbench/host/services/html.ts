import type { Execution } from '../execution.ts';
import { SandboxModes, XFrameOptionsModes } from './enums.ts';
import { asPublished, type Part } from './published.ts';

type Published = GoogleAppsScript.HTML.HtmlOutput;

/** `HtmlService.HtmlOutput`. */
export class HtmlOutputAdapter implements Part<GoogleAppsScript.HTML.HtmlOutput, HtmlOutputAdapter> {
  html_: string;
  title_ = '';
  width_: number | undefined;
  height_: number | undefined;
  constructor(html: string) {
    this.html_ = html;
  }
  chain_(change: () => void): Published {
    change();
    return asPublished<Published>(this);
  }
  getContent(): string {
    return this.html_;
  }
  setContent(content: string): Published {
    return this.chain_(() => {
      this.html_ = content;
    });
  }
  append(content: string): Published {
    return this.chain_(() => {
      this.html_ += content;
    });
  }
  appendUntrusted(content: string): Published {
    const entities: Readonly<Record<string, string>> = {
      '&': '&amp;',
      '<': '&lt;',
      '>': '&gt;',
      '"': '&quot;',
      "'": '&#39;',
    };
    return this.append(content.replace(/[&<>"']/g, char => entities[char] ?? char));
  }
  clear(): Published {
    return this.setContent('');
  }
  getTitle(): string {
    return this.title_;
  }
  setTitle(title: string): Published {
    return this.chain_(() => {
      this.title_ = title;
    });
  }
  getWidth(): number {
    return this.width_ as number;
  }
  setWidth(width: number): Published {
    return this.chain_(() => {
      this.width_ = width;
    });
  }
  getHeight(): number {
    return this.height_ as number;
  }
  setHeight(height: number): Published {
    return this.chain_(() => {
      this.height_ = height;
    });
  }
  setSandboxMode(_mode: GoogleAppsScript.HTML.SandboxMode): Published {
    return asPublished<Published>(this);
  }
  setXFrameOptionsMode(_mode: GoogleAppsScript.HTML.XFrameOptionsMode): Published {
    return asPublished<Published>(this);
  }
  addMetaTag(_name: string, _content: string): Published {
    return asPublished<Published>(this);
  }
}

export class HtmlServiceAdapter implements Part<GoogleAppsScript.HTML.HtmlService, HtmlServiceAdapter> {
  readonly run_: Execution;
  readonly SandboxMode = asPublished<typeof GoogleAppsScript.HTML.SandboxMode>(SandboxModes);
  readonly XFrameOptionsMode = asPublished<typeof GoogleAppsScript.HTML.XFrameOptionsMode>(XFrameOptionsModes);
  constructor(run: Execution) {
    this.run_ = run;
  }
  createHtmlOutput(html: unknown = ''): Published {
    return asPublished(new HtmlOutputAdapter(String(html)));
  }
  createHtmlOutputFromFile(filename: string): Published {
    const { files } = this.run_.state;
    const html = files[filename] ?? files[`${filename}.html`];
    if (html === undefined || /\.(js|gs|json)$/.test(filename)) {
      throw this.run_.error(`No HTML file named ${filename} was found.`);
    }
    return asPublished(new HtmlOutputAdapter(html));
  }
  createTemplateFromFile(filename: string): GoogleAppsScript.HTML.HtmlTemplate {
    throw this.run_.error(
      `The workbench has no HTML templates (${filename}): the build puts everything into one file.`,
    );
  }
}

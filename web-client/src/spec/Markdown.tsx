import { lexer, type Token, type Tokens } from "marked";
import { Fragment, type ReactNode } from "react";

/**
 * CommonMark and tables as elements of our own: what is no known kind of text is shown as the text that it is, HTML too, and links lead
 * only to the web. Nothing is ever put into the page as HTML.
 */
export function Markdown({ text }: { text: string }) {
  return <div className="md">{blocks(lexer(text))}</div>;
}

const blocks = (tokens: readonly Token[]): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a block of a text has no other name than its place
  tokens.map((token, i) => <Fragment key={i}>{block(token)}</Fragment>);

function block(token: Token): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "paragraph":
    case "text":
      return <p>{inlines(token)}</p>;
    case "heading":
      return <p className="md__head">{inlines(token)}</p>;
    case "blockquote":
      return <blockquote>{blocks((token as Tokens.Blockquote).tokens)}</blockquote>;
    case "list":
      return list(token as Tokens.List);
    case "code":
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case "hr":
      return <hr />;
    case "table":
      return table(token as Tokens.Table);
    default:
      return <p>{token.raw}</p>;
  }
}

function list({ ordered, start, items }: Tokens.List): ReactNode {
  const entries = items.map((item, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an item of a text has no other name than its place
    <li key={i}>{item.tokens.map((token, j) => tight(token, j))}</li>
  ));
  return ordered ? <ol start={start === "" ? 1 : start}>{entries}</ol> : <ul>{entries}</ul>;
}

/** An item of one line is no paragraph. */
const tight = (token: Token, i: number): ReactNode => (
  <Fragment key={i}>{token.type === "text" ? inlines(token) : block(token)}</Fragment>
);

function table({ header, rows }: Tokens.Table): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          {header.map((cell, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
            <th key={i} scope="col">
              {inlines(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <tr key={i}>
            {row.map((cell, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
              <td key={j}>{inlines(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Holder = { readonly tokens?: Token[] | undefined; readonly text?: string };

const inlines = (of: Holder): ReactNode => {
  if (!of.tokens) return plain(of.text ?? "");
  // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a text has no other name than its place
  return of.tokens.map((token, i) => <Fragment key={i}>{inline(token)}</Fragment>);
};

function inline(token: Token): ReactNode {
  switch (token.type) {
    case "text":
      return inlines(token as Tokens.Text);
    case "escape":
      return plain((token as Tokens.Escape).text);
    case "strong":
      return <strong>{inlines(token)}</strong>;
    case "em":
      return <em>{inlines(token)}</em>;
    case "del":
      return <del>{inlines(token)}</del>;
    case "codespan":
      return <code>{plain((token as Tokens.Codespan).text)}</code>;
    case "br":
      return <br />;
    case "link":
      return link(token as Tokens.Link);
    default:
      return token.raw;
  }
}

function link(token: Tokens.Link): ReactNode {
  return /^https?:\/\//iu.test(token.href) ? (
    <a href={token.href} rel="noreferrer noopener" target="_blank">
      {inlines(token)}
    </a>
  ) : (
    inlines(token)
  );
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The parser escapes for HTML; elements take the characters themselves. */
const plain = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? entity);

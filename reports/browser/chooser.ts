/** A form whose `value` Framework's `view` follows. */
export type Chooser<Value> = HTMLFormElement & {value: Value};

/**
 * Makes a form a chooser: it holds what `read` finds in it, and says the same in the page's address
 * whenever something in it changes. `follow` is told of each change.
 */
export function makeChooser<Value>(
  form: HTMLFormElement,
  read: () => Value,
  write: (value: Value) => string,
  follow: (value: Value) => void = () => {}
): Chooser<Value> {
  const chooser = Object.assign(form, {value: read()});
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    chooser.value = read();
    history.replaceState(null, "", location.pathname + write(chooser.value) + location.hash);
    follow(chooser.value);
  });
  return chooser;
}

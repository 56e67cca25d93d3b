/** Returns a function that does what it is given one after the other, in the order of the calls. */
export function takingTurns(): <Result>(make: () => Promise<Result>) => Promise<Result> {
  let turn: Promise<unknown> = Promise.resolve();
  return (make) => {
    const mine = turn.then(make, make);
    turn = mine.catch(() => undefined);
    return mine;
  };
}

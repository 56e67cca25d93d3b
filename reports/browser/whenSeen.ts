/** Calls once when an element first comes near what a reader sees. */
export function whenSeen(place: HTMLElement, call: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      call();
    },
    {rootMargin: "100px"}
  );
  observer.observe(place);
}

// A head's button sorts the table by its column; again, the other way round.
for (const button of document.querySelectorAll("thead button")) {
  button.onclick = () => {
    const head = button.closest("th");
    const direction = head.ariaSort === "descending" ? "ascending" : head.ariaSort ? "descending" : head.dataset.first;
    const key = (row) => row.cells[head.cellIndex].dataset.key;
    const order = (a, b) => key(a).localeCompare(key(b), undefined, { numeric: true });
    for (const other of head.parentElement.cells) {
      other.ariaSort = other === head ? direction : null;
    }
    const body = head.closest("table").tBodies[0];
    const rows = [...body.rows].sort((a, b) => (direction === "ascending" ? order(a, b) : order(b, a)));
    body.append(...rows);
  };
}

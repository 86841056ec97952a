// One box chooses every complaint of the page, and shows whether all, some or none are chosen.
const all = document.getElementById('all');
const boxes = [...document.querySelectorAll('input[name="complaint"]')];

if (boxes.length > 0) {
  const show = () => {
    const chosen = boxes.filter(box => box.checked).length;
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  };
  all.addEventListener('change', () => boxes.forEach(box => { box.checked = all.checked; }));
  boxes.forEach(box => box.addEventListener('change', show));
  show();
  all.hidden = false;
}

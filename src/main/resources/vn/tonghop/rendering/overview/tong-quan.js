(function () {
	'use strict';
	var collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

	function key(group, column) {
		var cell = group.rows[0].cells[column];
		if (!cell) { return ''; }
		return cell.hasAttribute('data-v') ? cell.getAttribute('data-v') : cell.textContent.trim();
	}

	// Each row is a tbody with what it opens to; headings of fields stand only in the catalogue's order.
	function sort(table, groups, column, falling) {
		var rows = groups.filter(function (group) { return !group.classList.contains('field'); });
		if (column < 0) {
			groups.forEach(function (group) { group.hidden = false; table.appendChild(group); });
			return;
		}
		var numbers = rows.some(function (group) { return group.rows[0].cells[column].hasAttribute('data-v'); });
		var sign = falling ? -1 : 1;
		rows.map(function (group, place) { return { group: group, place: place, key: key(group, column) }; })
			.sort(function (one, other) {
				if (one.key === '' || other.key === '') {
					return (one.key === '' ? 1 : 0) - (other.key === '' ? 1 : 0) || one.place - other.place;
				}
				var order = numbers ? Number(one.key) - Number(other.key) : collator.compare(one.key, other.key);
				return order * sign || one.place - other.place;
			})
			.forEach(function (row) { table.appendChild(row.group); });
		groups.forEach(function (group) { group.hidden = group.classList.contains('field'); });
	}

	document.querySelectorAll('table.sorts').forEach(function (table) {
		var groups = Array.prototype.slice.call(table.tBodies);
		var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
		var label = document.createElement('label');
		var choice = document.createElement('select');
		label.className = 'order';
		label.appendChild(document.createTextNode('Sắp xếp: '));
		label.appendChild(choice);
		choice.appendChild(new Option('thứ tự danh mục', '-1 up'));
		function show(column, falling) {
			heads.forEach(function (head, at) {
				head.setAttribute('aria-sort', at !== column ? 'none' : falling ? 'descending' : 'ascending');
			});
			choice.value = column + (falling ? ' down' : ' up');
			sort(table, groups, column, falling);
		}
		heads.forEach(function (head, column) {
			var name = head.textContent;
			var button = document.createElement('button');
			var falls = head.classList.contains('n');
			button.type = 'button';
			button.textContent = name;
			button.title = 'Bấm để sắp xếp; bấm lần thứ ba trở về thứ tự danh mục';
			head.textContent = '';
			head.appendChild(button);
			choice.appendChild(new Option(name + (falls ? ', lớn trước' : ', A-Z'), column + (falls ? ' down' : ' up')));
			choice.appendChild(new Option(name + (falls ? ', nhỏ trước' : ', Z-A'), column + (falls ? ' up' : ' down')));
			button.addEventListener('click', function () {
				var now = head.getAttribute('aria-sort');
				var first = falls ? 'descending' : 'ascending';
				if (now === first) { show(column, !falls); }
				else if (now === 'ascending' || now === 'descending') { show(-1, false); }
				else { show(column, falls); }
			});
		});
		choice.addEventListener('change', function () {
			var chosen = choice.value.split(' ');
			show(Number(chosen[0]), chosen[1] === 'down');
		});
		table.parentNode.parentNode.insertBefore(label, table.parentNode);
	});

	// A card leads to its figure, opened.
	function open() {
		var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		var details = target && target.querySelector('details');
		if (details) { details.open = true; target.scrollIntoView(); }
	}
	window.addEventListener('hashchange', open);
	open();
})();

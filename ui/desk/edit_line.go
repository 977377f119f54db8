package desk

import (
	"fmt"
	"strings"

	"backstep/data"
	"backstep/network"
	"backstep/network/explain"
)

// EditLine returns the command line that sets a number of [Editable] to what was
// typed. Names that would be read as something else go by numbers.
func EditLine(m *Moment, q explain.Quantity, typed string) string {
	for _, line := range editLines(m, q, typed) {
		c := change{}
		argument, _ := strings.CutPrefix(line, "edit ")
		if err := (selector{m}).parseEdit(&c, argument); err == nil && !strings.Contains(line, ";") && c.sets(m, q) {
			return line
		}
	}
	lines := editLines(m, q, typed)
	return lines[len(lines)-1]
}

// sets reports whether the change is of this number alone.
func (c *change) sets(m *Moment, q explain.Quantity) bool {
	switch {
	case q.Kind == explain.Weight:
		return len(c.edits) == 1 && len(c.rows) == 0 && c.edits[0].Layer == q.Layer && c.edits[0].Unit == q.Unit && c.edits[0].From == q.From
	case len(c.rows) != 1 || len(c.edits) > 0:
		return false
	}
	kind := map[explain.Kind]data.EditKind{explain.Input: data.EditInput, explain.Target: data.EditTarget}[q.Kind]
	e := c.rows[0].edit
	return e.Kind == kind && e.Column == EditColumn(m, q)+1
}

// EditColumn returns the column of the data or of the targets that a quantity is, or
// follows from.
func EditColumn(m *Moment, q explain.Quantity) int {
	switch {
	case q.Kind == explain.Input:
		column, _ := m.Setup.Set.ColumnOf(q.Unit)
		return column
	case m.Setup.Set.Class != nil:
		return 0
	default:
		return q.Unit
	}
}

// editLines returns the command line with names, and with numbers.
func editLines(m *Moment, q explain.Quantity, typed string) []string {
	names, number := m.Setup.Names, fmt.Sprintf("%d.%d", q.Layer+1, q.Unit+1)
	switch q.Kind {
	case explain.Input:
		return []string{"edit x " + names.Unit(-1, q.Unit) + " " + typed, "edit x " + number + " " + typed}
	case explain.Target:
		if m.Setup.Set.Class != nil || m.Units(q.Layer) == 1 {
			return []string{"edit target " + typed}
		}
		return []string{"edit target " + names.Unit(q.Layer, q.Unit) + " " + typed, "edit target " + number + " " + typed}
	default:
	}
	if q.From == network.Bias {
		return []string{"edit " + names.Unit(q.Layer, q.Unit) + " bias " + typed, "edit " + number + " bias " + typed}
	}
	from := fmt.Sprintf("%d.%d", q.Layer, q.From+1)
	return []string{
		"edit " + names.Unit(q.Layer, q.Unit) + " " + names.Unit(q.Layer-1, q.From) + " " + typed,
		"edit " + number + " " + from + " " + typed,
	}
}

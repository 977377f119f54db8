package present

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// plainLine is the formula in plain letters, in as many rows as it needs.
func (s derivation) plainLine(line formula) part {
	const equals = 2
	rows := broken(line.signs, s.room()-equals, func(one sign) int { return grid.Width(s.plainText(one)) })
	return part{len(rows), func(y int) {
		s.Text(left, y, s.Spell(line.equal), theme.Dim)
		for i, row := range rows {
			x := left + equals
			for _, one := range row {
				x += s.Text(x, y+i, s.plainText(one), one.role)
			}
		}
	}}
}

func (s derivation) plainText(one sign) string {
	if one.binary {
		return " " + s.Spell(one.text) + " "
	}
	return s.Spell(one.text)
}

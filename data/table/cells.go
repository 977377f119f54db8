package table

import (
	"fmt"
	"strconv"
	"strings"

	"backstep/data/text"
)

// Cell is the text that a cell of a file should hold. Lines and columns count from 1.
type Cell struct {
	Line, Column int
	Text         string
}

// String returns the cell as [ParseCell] reads it.
func (c Cell) String() string { return fmt.Sprintf("%d:%d=%s", c.Line, c.Column, c.Text) }

// ParseCell reads a cell as a person types it: 17:3=5.5 is 5.5 on line 17, in column 3.
func ParseCell(typed string) (Cell, error) {
	place, value, ok := strings.Cut(typed, "=")
	line, column, both := strings.Cut(place, ":")
	c := Cell{Text: strings.TrimSpace(value)}
	var err [2]error
	c.Line, err[0] = strconv.Atoi(strings.TrimSpace(line))
	c.Column, err[1] = strconv.Atoi(strings.TrimSpace(column))
	if !ok || !both || err[0] != nil || err[1] != nil || c.Line < 1 || c.Column < 1 || !text.Nameable(c.Text) {
		return Cell{}, fmt.Errorf("%s is no cell: 17:3=5.5 would be 5.5 on line 17, in column 3", text.Quote(typed))
	}
	return c, nil
}

// put puts the texts of cells into the fields of a row.
func put(cells []Cell, line int, fields []string) {
	for _, c := range cells {
		if c.Line == line && c.Column <= len(fields) {
			fields[c.Column-1] = c.Text
		}
	}
}

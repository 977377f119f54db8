package session

import (
	"strings"

	"backstep/data/table"
	"backstep/data/text"
	"backstep/data/toml"
)

// cells returns the kind of a list of cells. A flag has commas between them.
func cells() toml.Kind[[]table.Cell] {
	texts := func(list []table.Cell) (texts []string) {
		for _, c := range list {
			texts = append(texts, c.String())
		}
		return texts
	}
	return toml.Kind[[]table.Cell]{
		Takes: func() string { return `cells with their texts: ["17:3=5.5"]` },
		Read: func(n *toml.Node) ([]table.Cell, error) {
			cells, err := toml.Items(n, readCell)
			if err != nil {
				return nil, err
			}
			return cells, once(cells, n.At)
		},
		Parse: func(value string) ([]table.Cell, error) {
			var cells []table.Cell
			for _, typed := range table.SplitCells(value) {
				c, err := table.ParseCell(typed)
				if err != nil {
					return nil, toml.Complain(toml.Place{}, ": %s", err)
				}
				cells = append(cells, c)
			}
			return cells, once(cells, toml.Place{})
		},
		Write: func(list []table.Cell) string { return toml.Words().Write(texts(list)) },
		Say:   func(list []table.Cell) string { return strings.Join(texts(list), ",") },
	}
}

func readCell(n *toml.Node, _ int) (table.Cell, error) {
	if n.Kind != toml.WordNode {
		return table.Cell{}, toml.Unfit(n)
	}
	c, err := table.ParseCell(n.Text)
	if err != nil {
		return c, toml.Complain(n.At, ": %s", err)
	}
	return c, nil
}

// once rejects two texts for one cell.
func once(cells []table.Cell, at toml.Place) error {
	had := map[[2]int]string{}
	for _, c := range cells {
		place := [2]int{c.Line, c.Column}
		if other, twice := had[place]; twice {
			return toml.Complain(at, ": the cell in column %d of line %d is given twice, as %s and as %s; leave out one of the two",
				c.Column, c.Line, text.Quote(other), text.Quote(c.Text))
		}
		had[place] = c.Text
	}
	return nil
}

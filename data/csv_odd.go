package data

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"backstep/data/table"
	"backstep/data/text"
)

// oddCell returns the error about the first cell that does not go with the others, with
// what is to be done about it. Whatever it names has been tried on that cell.
func (p *plan) oddCell(c *table.Column, target bool) error {
	odd, name := c.Odd[0], text.Brief(c.Heading)
	only := target && len(p.targets) == 1
	if c.Kind == table.Words {
		classes := ""
		if only {
			classes = "; --task classes takes each text for a class"
		}
		return p.cellError(c, odd, "%s is %s, a number, where most rows have words%s", name, text.Quote(odd.Text), classes)
	}
	remedy := asNumber(&p.table.Form, odd.Text)
	if remedy == "" {
		remedy = ", no number as in the other rows" + takeForGaps(&p.options, p.oddTexts(c))
		if only && c.Whole && c.IDs != nil && c.Distinct <= maxFewValues {
			remedy += "; --task classes takes each text for a class"
		}
	}
	return p.cellError(c, odd, "%s is %s%s%s", name, text.Quote(odd.Text), remedy, leaveOut(target))
}

// leaveOut says that a column need not be used, unless it is the target.
func leaveOut(target bool) string {
	if target {
		return ""
	}
	return "; --features can leave the column out"
}

// asNumber says how a cell is read or written as the number that it is meant as.
func asNumber(form *table.Form, cell string) string {
	ways, plainly := form.Ways(cell), form.Plainly(cell)
	switch {
	case len(ways) > 0:
		var list []string
		for _, w := range ways {
			list = append(list, flagsOf(w)+" reads "+strconv.FormatFloat(w.Value, 'f', -1, 64))
		}
		return ", no number as it stands: " + strings.Join(list, ", ")
	case plainly == "":
		return ""
	case strings.Trim(cell, "+-−–0123456789.,'’ \u00a0\u202f\u2009\u2007") == "":
		return fmt.Sprintf(", no number as it stands: this file has a %s before decimals, write %s", form.Decimal, plainly)
	case strings.HasSuffix(cell, "%"):
		return ", no number as it stands: write the number alone, " + plainly + "; beside shares of 1 it is another number"
	default:
		return ", no number as it stands: write the number alone, " + plainly
	}
}

// flagsOf returns the flags with which a cell is read as a number.
func flagsOf(w table.Way) string {
	var flags []string
	if w.Thousands != "" {
		flags = append(flags, "--thousands "+w.Thousands)
	}
	if w.Decimal != "" {
		flags = append(flags, "--decimal "+w.Decimal)
	}
	return strings.Join(flags, " ")
}

// oddTexts returns the cells that are no numbers in the row of the first of a column,
// such as one of totals, or of units of measure, and others of the column if there are
// few.
func (p *plan) oddTexts(c *table.Column) []string {
	const few = 3
	texts := []string{c.Odd[0].Text}
	add := func(odd table.OddCell) {
		if !slices.Contains(texts, odd.Text) && asNumber(&p.table.Form, odd.Text) == "" {
			texts = append(texts, odd.Text)
		}
	}
	for _, column := range p.used() {
		if of := &p.table.Columns[column]; of.Kind == table.Numbers {
			for _, odd := range of.Odd {
				if odd.Row == c.Odd[0].Row {
					add(odd)
				}
			}
		}
	}
	inRow := len(texts)
	for _, odd := range c.Odd {
		add(odd)
	}
	if len(c.Odd) == table.MaxOdd || len(texts) > max(few, inRow) {
		texts = texts[:inRow]
	}
	return texts
}

// takeForGaps says which flags take texts for missing values. Texts that no flag can name
// are to be written otherwise.
func takeForGaps(o *CSVOptions, texts []string) string {
	words := slices.Clone(o.Form.MissingWords)
	for _, word := range texts {
		if text.Cut(word) != word || text.Clean(word) != word || strings.Contains(word, ",") || strings.TrimSpace(word) != word {
			return "; a value that is missing is written as an empty cell"
		}
		words = append(words, word)
	}
	flag := ": --missing-words " + text.ShellWord(strings.Join(words, ","))
	switch {
	case o.Missing == "" || o.Missing == RefuseMissing:
		return flag + " --missing drop leaves such rows out"
	case len(texts) > 1:
		return flag + " takes them for missing values"
	default:
		return flag + " takes it for a missing value"
	}
}

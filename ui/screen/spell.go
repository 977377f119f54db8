package screen

import (
	"strconv"

	"backstep/network/explain"
	"backstep/ui/grid"
)

// spell is a text as the terminal can show it: in ASCII with words for Greek
// letters. It has to come before the text is measured.
func (p painter) spell(text string) string {
	if !p.Format.ASCII {
		return text
	}
	return grid.Spell(text)
}

// layered is a symbol with the number of its layer: δ², in ASCII delta[2].
func (p painter) layered(symbol string, layer int) string {
	if !p.Format.ASCII {
		return explain.Layered(symbol, layer)
	}
	return grid.Spell(symbol) + "[" + strconv.Itoa(layer+1) + "]"
}

package screen

import (
	"strconv"

	"backstep/network/explain"
	"backstep/ui/grid"
)

// spell is a text as the terminal can show it: in ASCII with words for Greek
// letters. It has to come before the text is measured.
func (s *Scene) spell(text string) string {
	if !s.Format.ASCII {
		return text
	}
	return grid.Spell(text)
}

// layered is a symbol with the number of its layer: δ², in ASCII delta[2].
func (s *Scene) layered(symbol string, layer int) string {
	if !s.Format.ASCII {
		return explain.Layered(symbol, layer)
	}
	return grid.Spell(symbol) + "[" + strconv.Itoa(layer+1) + "]"
}

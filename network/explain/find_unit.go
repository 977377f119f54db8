package explain

import (
	"strconv"
	"strings"
)

// FindUnit returns the unit with a name or, if no unit has it, with a number: 2.1 is
// unit 1 of layer 2, and layer 0 is the inputs. Layer −1 of the result is the inputs.
func (s *Subject) FindUnit(name string) (layer, unit int, ok bool) {
	for layer := -1; layer < len(s.Config.Architecture.Layers); layer++ {
		if unit, ok := s.FindUnitIn(layer, name); ok {
			return layer, unit, true
		}
	}
	return s.numberedUnit(name)
}

// FindUnitIn returns the unit of a layer with a name, whether in capitals or not.
func (s *Subject) FindUnitIn(layer int, name string) (unit int, ok bool) {
	for unit := range s.Units(layer) {
		if name != "" && strings.EqualFold(s.Names.Unit(layer, unit), name) {
			return unit, true
		}
	}
	return 0, false
}

// FindFeeder returns the unit that feeds a layer and has a name or a number.
func (s *Subject) FindFeeder(layer int, name string) (unit int, ok bool) {
	if unit, ok = s.FindUnitIn(layer-1, name); ok {
		return unit, true
	}
	of, unit, ok := s.numberedUnit(name)
	return unit, ok && of == layer-1
}

// Units returns the number of units of a layer; layer −1 is the inputs.
func (s *Subject) Units(layer int) int {
	if layer < 0 {
		return s.Config.Architecture.Inputs
	}
	return s.Config.Architecture.Layers[layer].Units
}

// numberedUnit returns the unit with a number, such as 2.1.
func (s *Subject) numberedUnit(name string) (layer, unit int, ok bool) {
	of, number, _ := strings.Cut(name, ".")
	layer, err := strconv.Atoi(of)
	unit, err2 := strconv.Atoi(number)
	layer, unit = layer-1, unit-1
	ok = err == nil && err2 == nil && layer >= -1 && layer < len(s.Config.Architecture.Layers) && unit >= 0
	return layer, unit, ok && unit < s.Units(layer)
}

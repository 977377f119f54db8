package against

import (
	"errors"
	"fmt"
	"math"
)

// record reads a line. A header, which says what is trained and has no numbers of a step, is
// told apart.
func (s *scanner) record() (record *Record, header bool, err error) {
	record = &Record{}
	if s.next() == '[' {
		return nil, false, errors.New("a list stands where an object is wanted, one on each line: {\"z\": [[0.5]], …}")
	}
	err = s.object(0, func(name string) error {
		switch name {
		case "format", "session":
			header = true
			return s.skip(1)
		default:
			return s.field(record, name)
		}
	})
	if err == nil && s.next() != 0 {
		err = s.wrong("the end of the line")
	}
	return record, header && len(record.Fields) == 0, err
}

// field reads a field of a record.
func (s *scanner) field(to *Record, name string) error {
	switch name {
	case "step", "iteration", "iter", "t":
		v, err := s.number()
		to.Step, to.Counted = int(v), v == math.Trunc(v) && math.Abs(v) < 1e15
		return err
	case "samples", "batch", "rows":
		if s.next() != '[' {
			return s.skip(1)
		}
		t, err := s.tensor()
		to.Samples = make([]int, 0, len(t.Values))
		for _, v := range t.Values {
			if v != math.Trunc(v) || math.Abs(v) > 1e15 {
				return fmt.Errorf("the row %v of %q is no whole number", v, name)
			}
			to.Samples = append(to.Samples, int(v))
		}
		return err
	case "layers":
		if s.next() != '[' {
			return s.skip(1)
		}
		return s.list(1, func(i int) error {
			if s.next() != '{' {
				return s.skip(2)
			}
			return s.object(2, func(name string) error { return s.known(to, name, i+1) })
		})
	}
	if kind, layer := s.names.of(name); kind.ofLayer() && layer == 0 && s.next() == '[' {
		return s.byLayer(to, name, kind)
	}
	return s.known(to, name, 0)
}

// byLayer reads a list with an item for each layer. Where there is one layer, the list may
// be its numbers.
func (s *scanner) byLayer(to *Record, name string, kind Kind) error {
	if s.layers == 1 {
		return s.tensorOf(to, name, kind, 1)
	}
	first := len(to.Fields)
	err := s.list(1, func(i int) error { return s.tensorOf(to, name, kind, i+1) })
	if all := to.Fields[first:]; kind == Activation && len(all) == s.layers+1 { // They begin with a⁰.
		for i := range all {
			all[i].Layer--
		}
		all[0].Kind = Inputs
	}
	return err
}

// tensorOf reads the numbers of a layer.
func (s *scanner) tensorOf(to *Record, name string, kind Kind, layer int) error {
	t, err := s.tensor()
	switch {
	case errors.Is(err, errEnd):
		return err
	case err != nil:
		return fmt.Errorf("%s of layer %d: %w", name, layer, err)
	}
	_, own := s.names.of(name)
	return to.add(Field{Name: name, Kind: kind, Layer: layer, Tensor: t, numbered: own > 0})
}

// mostFields is the most fields of a record.
const mostFields = 10_000

// add adds a field.
func (r *Record) add(f Field) error {
	if len(r.Fields) == mostFields {
		return fmt.Errorf("there are more than %d fields", mostFields)
	}
	r.Fields = append(r.Fields, f)
	return nil
}

// known reads numbers under a name, if the name is known, or skips them.
func (s *scanner) known(to *Record, name string, layer int) error {
	kind, own := s.names.of(name)
	switch {
	case layer == 0:
		layer = own
	case own != 0 && own != layer:
		kind = None
	}
	if kind == None || kind.ofLayer() != (layer > 0) {
		return s.skip(1)
	}
	if kind.ofLayer() {
		return s.tensorOf(to, name, kind, layer)
	}
	from := s.at
	t, err := s.tensor()
	switch {
	case errors.Is(err, errEnd):
		return err
	case err != nil: // A word that happens to be a name.
		s.at = from
		return s.skip(1)
	}
	return to.add(Field{Name: name, Kind: kind, Tensor: t})
}

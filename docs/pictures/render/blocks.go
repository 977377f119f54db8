package render

import "strings"

// block draws a block element: halves, eighths, quarters and shades of a cell.
// It reports whether the character is one.
func (s *shape) block(char rune) bool {
	w, h := s.w, s.h
	switch {
	case char == '▀':
		s.fill(0, 0, w, h/2)
	case char >= '▁' && char <= '█': // One eighth to eight, from below.
		s.fill(0, h-h*int(char-'▁'+1)/8, w, h)
	case char >= '▉' && char <= '▏': // Seven eighths to one, from the left.
		s.fill(0, 0, w*int('▏'-char+1)/8, h)
	case char == '▐':
		s.fill(w/2, 0, w, h)
	case char >= '░' && char <= '▓':
		s.shade(0, 0, w, h, uint8(0x40*int(char-'░'+1)))
	case char == '▔':
		s.fill(0, 0, w, h/8)
	case char == '▕':
		s.fill(w-w/8, 0, w, h)
	default:
		return s.quadrants(char)
	}
	return true
}

// quadrants draws quarters of a cell. It reports whether char is made of them.
func (s *shape) quadrants(char rune) bool {
	// The characters that have each of the quarters.
	for i, having := range [4]string{"▘▙▚▛▜", "▝▜▛▞▟", "▖▙▛▞▟", "▗▙▚▜▟"} {
		if strings.ContainsRune(having, char) {
			x, y := i%2*s.w/2, i/2*s.h/2
			s.fill(x, y, x+s.w/2, y+s.h/2)
		}
	}
	return strings.ContainsRune("▘▝▖▗▙▚▛▜▞▟", char)
}

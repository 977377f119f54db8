package grid

// brailleBase is the Braille character without dots. The others follow in the order of
// their masks.
const brailleBase = '\u2800'

// dotBit returns the bit of a dot in the mask of its cell. The order is that of
// Braille, which counts three dots down the left, three down the right, and the lowest
// two last.
func dotBit(x, y int) uint8 {
	if y == 3 {
		return 0x40 << x
	}
	return 1 << (y + 3*x)
}

// dotChar returns the character that shows the dots of a cell.
func dotChar(mask uint8, g Glyphs) rune {
	switch g {
	case Block:
		return quadrants(mask)
	case ASCII:
		return rune(plainDots(mask))
	default:
		return brailleBase + rune(mask)
	}
}

// quadrants returns the block character that fills every quarter of a cell with a dot
// in it.
func quadrants(mask uint8) rune {
	chars := [16]rune{
		' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛',
		'▗', '▚', '▐', '▜', '▄', '▙', '▟', '█',
	}
	quarter := 0
	for y := range DotsDown {
		for x := range DotsAcross {
			if mask&dotBit(x, y) != 0 {
				quarter |= 1 << (x + y/2*2)
			}
		}
	}
	return chars[quarter]
}

// plainDots returns the ASCII character that comes closest to the dots of a cell. Flat
// dots are shown by the rows they fill, others by the direction in which they go from
// the left half to the right.
func plainDots(mask uint8) byte {
	top, bottom := DotsDown, -1
	var count, height [DotsAcross]int // The dots of each half, and their heights summed.
	for y := range DotsDown {
		for x := range DotsAcross {
			if mask&dotBit(x, y) != 0 {
				top, bottom = min(top, y), max(bottom, y)
				count[x]++
				height[x] += DotsDown - y
			}
		}
	}
	left, right := count[0], count[1]
	switch {
	case mask == 0:
		return ' '
	case left+right >= 6:
		return '#'
	case bottom-top <= 1:
		return flatDots(top, bottom)
	case left == 0 || right == 0:
		return '|'
	// This compares mean heights, multiplied out to avoid dividing.
	case height[0]*right < height[1]*left:
		return '/'
	case height[0]*right > height[1]*left:
		return '\\'
	default:
		return ':'
	}
}

// flatDots returns the character for dots in one row or in two neighbouring ones.
func flatDots(top, bottom int) byte {
	switch {
	case bottom <= 1 && top == 0:
		return '\''
	case top >= 2 && bottom == 3:
		return '.'
	default:
		return '-'
	}
}

/** What helps an owner who writes letters: how hard they are to read, words that could be plainer, and what ISO 10002 asks to be in them. */
package org.redress.correspondence.advice;
